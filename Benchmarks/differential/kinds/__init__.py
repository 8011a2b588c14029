"""What is compared beside `solve`: re-plans, reasons why not, frontiers."""
