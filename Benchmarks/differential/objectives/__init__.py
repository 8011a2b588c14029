"""The objectives of docs/scenario.md: each gives what is minimised, times a whole number, and that number."""
from objectives import fairness, mixing, shares, simple

SUMS = {
    "sector-balance": shares.sector_balance, "worst-off": fairness.worst_off, "preferences": fairness.preferences,
    "delegation-spread": simple.delegation_spread, "even-sizes": simple.even_sizes, "filled": simple.filled,
    "mixing": mixing.mixing, "cancellations": simple.cancellations, "room-fit": simple.room_fit,
    "stability": simple.stability,
}
