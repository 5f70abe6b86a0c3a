"""What people and programs see of records: tables, the highlighted page, JSON, the schema, explanations."""
