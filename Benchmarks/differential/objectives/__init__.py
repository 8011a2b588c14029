"""The objectives of docs/scenario.md: each gives what is minimised as an expression and the whole number it is divided by."""
from objectives import fairness, mixing, shares, simple

SUMS = {
    "sector-balance": shares.sector_balance, "worst-off": fairness.worst_off, "preferences": fairness.preferences,
    "delegation-spread": simple.delegation_spread, "even-sizes": simple.even_sizes, "filled": simple.filled,
    "mixing": mixing.mixing, "cancellations": simple.cancellations, "room-fit": simple.room_fit,
    "stability": simple.stability,
}
