"""What do machines read? Results as rows of JSON, CSV and tab-separated text."""
