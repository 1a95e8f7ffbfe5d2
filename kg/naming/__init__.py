"""Naming (命名实体): bodies, people, meetings, places, industries and groups."""
