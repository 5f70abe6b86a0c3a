"""A team's `users` are added and given roles, `tokens` let programs act for them, `sessions` are logins, `team` says how people log in."""

from pledger.accounts.types import ROLES, Account, lower

__all__ = ["ROLES", "Account", "lower"]
