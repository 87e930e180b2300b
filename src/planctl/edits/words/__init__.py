"""The plan's own words: changed in their files, with a record of what they were."""
