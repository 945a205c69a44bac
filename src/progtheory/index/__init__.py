"""Searches that every question about paths shares, over plain links rather than a theory.

`links` holds the links as arrays, built once. A search narrows them to a `corridor` between start and end, adds what
a path has to gain on its way (`places`), knows from where an end can still be reached (`ahead`) and walks (`walk`).
"""
