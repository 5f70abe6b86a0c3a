"""What each page shows, asked of the ledger: plain values that templates and the API print alike."""
