"""Language (语言): words, clauses and predicates of policy Chinese."""
