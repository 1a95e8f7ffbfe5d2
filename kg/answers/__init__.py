"""Answers (问答): what a graph is asked, and how the answers are shown."""
