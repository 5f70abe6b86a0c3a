"""Pages and JSON API over the ledger: `create_app(settings)` makes the application, `serve(settings)` runs it."""
