"""The pages, one file each: what they ask and in which order they show it."""
