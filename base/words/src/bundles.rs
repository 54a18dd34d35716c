//! Says messages: one Fluent bundle a language, made once.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::Lang;

/// A value for a variable of a message.
pub struct Arg<'a>(FluentValue<'a>);

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self(FluentValue::from(text))
    }
}
impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Self(FluentValue::from(text.as_str()))
    }
}
impl<'a> From<&'a &String> for Arg<'a> {
    fn from(text: &'a &String) -> Self {
        Self(FluentValue::from(text.as_str()))
    }
}
impl<'a> From<&'a &str> for Arg<'a> {
    fn from(text: &'a &str) -> Self {
        Self(FluentValue::from(*text))
    }
}
impl From<String> for Arg<'_> {
    fn from(text: String) -> Self {
        Self(FluentValue::from(text))
    }
}
macro_rules! numbers {
    ($($kind:ty),*) => { $(
        impl From<$kind> for Arg<'_> {
            fn from(number: $kind) -> Self { Self(FluentValue::from(number)) }
        }
        impl From<&$kind> for Arg<'_> {
            fn from(number: &$kind) -> Self { Self(FluentValue::from(*number)) }
        }
    )* };
}
numbers!(i32, i64, u32, usize);

/// A crate's messages in all languages.
pub struct Bundles([FluentBundle<FluentResource>; 3]);

impl Bundles {
    /// Makes the bundles from the sources in the order of `Lang::ALL`. The build has checked the sources.
    #[must_use]
    pub fn new(sources: [&'static str; 3]) -> Self {
        let mut languages = Lang::ALL.into_iter();
        Self(sources.map(|source| {
            let code = languages.next().unwrap_or_default().code();
            let id: LanguageIdentifier = code.parse().unwrap_or_default();
            let mut bundle = FluentBundle::new_concurrent(vec![id]);
            // Isolation marks would end up in pages, mails and documents.
            bundle.set_use_isolating(false);
            let resource = match FluentResource::try_new(source.to_owned()) {
                Ok(resource) | Err((resource, _)) => resource,
            };
            bundle.add_resource_overriding(resource);
            bundle
        }))
    }

    /// The message in a language; its name when there is none (the build makes sure of that for typed messages).
    #[must_use]
    pub fn say<'a>(&self, lang: Lang, key: &str, with: Vec<(&'a str, Arg<'a>)>) -> String {
        let [nb, nn, en] = &self.0;
        let bundle = match lang {
            Lang::Nb => nb,
            Lang::Nn => nn,
            Lang::En => en,
        };
        let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else { return key.to_owned() };
        let mut args = FluentArgs::with_capacity(with.len());
        for (name, value) in with {
            args.set(name, value.0);
        }
        bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_choose_their_plural_and_text_is_put_in_as_it_is() {
        let source = "plans = { $n ->\n    [one] én plan i { $unit }\n   *[other] { $n } planer i { $unit }\n }\n";
        let bundles = Bundles::new([source; 3]);
        let say = |n: i64| bundles.say(Lang::Nb, "plans", vec![("n", n.into()), ("unit", "Rana".into())]);
        assert_eq!(say(1), "én plan i Rana");
        assert_eq!(say(4), "4 planer i Rana");
        assert_eq!(bundles.say(Lang::En, "nothing", Vec::new()), "nothing");
    }
}
