"""Where is it kept? Our YAML, the gate, the index, and careful writing."""
