//! The union's tree of units, its levels and posts.
