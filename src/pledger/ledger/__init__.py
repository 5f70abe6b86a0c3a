"""The ledger: `gather.gather(items)` puts records that speak of the same thing into entries with history, findings and judgements.

Nothing is imported here: an archive's driver asks for `prints` alone, and what gathering needs takes a third of a second.
"""
