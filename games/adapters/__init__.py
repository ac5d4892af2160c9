"""The outside world behind the ports: Postgres, the channel layer, Temporal, the clock."""
