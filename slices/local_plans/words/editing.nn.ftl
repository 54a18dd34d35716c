# The way to the page where the plan's text is edited.
edit-the-text = Rediger område, mål og rekkjefølgje
