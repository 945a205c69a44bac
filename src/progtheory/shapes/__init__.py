"""Checking RDF against the published shapes, whoever wrote it."""
