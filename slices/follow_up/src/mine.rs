//! Whose an action is: who it names, or who holds the post it names. Pure.

use crate::followed::Followed;

/// What somebody is known by in a unit: their name, and what their posts are called.
#[derive(Debug, Clone, Default)]
pub struct KnownBy {
    /// The name.
    pub name: String,
    /// The posts, in every language.
    pub titles: Vec<[String; 3]>,
}

fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

impl KnownBy {
    /// Whether an action is theirs: a person that it names decides; otherwise the post.
    #[must_use]
    pub fn owns(&self, action: &Followed) -> bool {
        self.is_meant(action.owner_name.as_deref(), action.owner_post.as_deref())
    }

    /// Whether they are who an action names: the person, or else the post.
    #[must_use]
    pub fn is_meant(&self, name: Option<&str>, post: Option<&str>) -> bool {
        match (name, post) {
            (Some(name), _) => folded(name) == folded(&self.name),
            (None, Some(post)) => {
                let post = folded(post);
                self.titles.iter().flatten().any(|title| folded(title) == post)
            }
            (None, None) => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::standing::{Stage, Standing};
    use kernel::id::MeasureId;

    fn action(post: Option<&str>, name: Option<&str>) -> Followed {
        Followed {
            action: MeasureId::new(),
            text: "Besøke alle arbeidsplasser".into(),
            area: "Organisering".into(),
            owner_post: post.map(str::to_owned),
            owner_name: name.map(str::to_owned),
            recurrence: None,
            counts: None,
            occasions: Vec::new(),
            said: Vec::new(),
            standing: Standing { occasion: None, due: None, stage: Stage::Closed, said: None },
        }
    }

    #[test]
    fn a_named_person_decides_and_otherwise_the_post() {
        let kari =
            KnownBy { name: "Kari Nordli".into(), titles: vec![["leder".into(), "leiar".into(), "leader".into()]] };
        for (post, name, hers) in [
            (Some("Leder"), None, true),
            (Some("leiar"), None, true),
            (Some("nestleder"), None, false),
            (Some("nestleder"), Some("Kari  nordli"), true),
            (Some("leder"), Some("Per Arne Lie"), false),
            (None, None, false),
        ] {
            assert_eq!(kari.owns(&action(post, name)), hers, "{post:?} {name:?}");
        }
    }
}
