"""From a repository to the shelf; what knows the network."""
