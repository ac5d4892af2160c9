"""PostgreSQL, Valkey and Temporal out of Python packages, one private set for each checkout."""
