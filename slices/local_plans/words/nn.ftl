# The slice's messages.
