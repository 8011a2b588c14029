"""Whole programmes, read from docs/scenario.md alone: what is asked of an agenda, a model of it for CP-SAT, and what a plan is worth."""
