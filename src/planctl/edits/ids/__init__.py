"""Ids: minted above every one there is, and given anew where a merge brought one in twice."""
