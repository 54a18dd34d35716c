//! Reads Fluent files and checks that all languages say the same messages with the same variables.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;

/// A message's name and the names of its variables.
pub type Messages = BTreeMap<String, BTreeSet<String>>;

/// The messages of all files, when they agree.
///
/// # Errors
/// Every difference, a line each.
pub fn agree(sources: &[(String, String)]) -> Result<Messages, String> {
    let mut faults = Vec::new();
    let mut all = Vec::new();
    for (path, text) in sources {
        match messages(text) {
            Ok(found) => all.push((path, found)),
            Err(fault) => faults.push(format!("{path}: {fault}")),
        }
    }
    let Some((first_path, first)) = all.first() else { return Err(faults.join("\n")) };
    for (path, found) in all.iter().skip(1) {
        for (key, variables) in first {
            match found.get(key) {
                None => faults.push(format!("{path} lacks {key}, which {first_path} has")),
                Some(theirs) if theirs != variables => {
                    faults.push(format!("{path}: {key} uses {theirs:?}, but {first_path} uses {variables:?}"));
                }
                Some(_) => {}
            }
        }
        for key in found.keys().filter(|key| !first.contains_key(*key)) {
            faults.push(format!("{first_path} lacks {key}, which {path} has"));
        }
    }
    if faults.is_empty() { Ok(first.clone()) } else { Err(faults.join("\n")) }
}

fn messages(text: &str) -> Result<Messages, String> {
    let resource = parser::parse(text).map_err(|(_, errors)| format!("{errors:?}"))?;
    let mut found = Messages::new();
    for entry in &resource.body {
        match entry {
            Entry::Message(message) => {
                let mut variables = BTreeSet::new();
                if let Some(pattern) = &message.value {
                    collect(pattern, &mut variables);
                }
                if found.insert(message.id.name.to_owned(), variables).is_some() {
                    return Err(format!("{} stands twice", message.id.name));
                }
            }
            Entry::Junk { content } => return Err(format!("cannot read: {content}")),
            Entry::Term(term) => return Err(format!("-{}: write messages, not terms", term.id.name)),
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => {}
        }
    }
    Ok(found)
}

fn collect(pattern: &Pattern<&str>, into: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            match expression {
                Expression::Inline(inline) => collect_inline(inline, into),
                Expression::Select { selector, variants } => {
                    collect_inline(selector, into);
                    for variant in variants {
                        collect(&variant.value, into);
                    }
                }
            }
        }
    }
}

fn collect_inline(inline: &InlineExpression<&str>, into: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            into.insert(id.name.to_owned());
        }
        InlineExpression::Placeable { expression } => {
            if let Expression::Inline(inner) = expression.as_ref() {
                collect_inline(inner, into);
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::agree;

    fn files(texts: [&str; 2]) -> Vec<(String, String)> {
        vec![("nb".into(), texts[0].into()), ("nn".into(), texts[1].into())]
    }

    #[test]
    fn files_that_say_the_same_agree() {
        let found = agree(&files(["a = Hei { $name }\n", "a = Hallo { $name }\n"])).unwrap();
        assert!(found["a"].contains("name"));
    }

    #[test]
    fn a_missing_an_extra_and_a_differing_message_are_named() {
        assert!(agree(&files(["a = x\nb = y\n", "a = x\n"])).unwrap_err().contains("lacks b"));
        assert!(agree(&files(["a = x\n", "a = x\nb = y\n"])).unwrap_err().contains("lacks b"));
        assert!(agree(&files(["a = { $n }\n", "a = { $m }\n"])).unwrap_err().contains("a uses"));
    }
}
