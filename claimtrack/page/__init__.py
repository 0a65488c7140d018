"""Pure: what each stretch of a pasted page is for."""
