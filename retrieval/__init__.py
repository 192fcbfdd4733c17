"""Finds who said what in a collection of articles, and proves it with the printed words."""
