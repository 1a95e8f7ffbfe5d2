"""Rules (规则): sentence patterns that people edit to teach the system, each with its own examples."""
