//! Pages over HTTP: context, routes with their access, forms, layout and static files.
