//! What clap refuses, said in one French line that tells what to do.

use clap::Error;
use clap::error::{ContextKind, ContextValue, ErrorKind};

/// The line for an error of clap's.
pub fn line(error: &Error) -> String {
    let argument = context(error, ContextKind::InvalidArg);
    let value = context(error, ContextKind::InvalidValue).filter(|value| !value.is_empty());
    match error.kind() {
        ErrorKind::UnknownArgument => unknown(
            &argument.unwrap_or_default(),
            context(error, ContextKind::SuggestedArg),
        ),
        ErrorKind::InvalidSubcommand => {
            let typed = context(error, ContextKind::InvalidSubcommand).unwrap_or_default();
            unknown_command(&typed, context(error, ContextKind::SuggestedSubcommand))
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            let argument = argument.unwrap_or_default();
            match value {
                None => format!(
                    "Il manque une valeur après {}\u{a0}: {}.",
                    named(&argument),
                    see_help()
                ),
                Some(value) => wrong_value(error, &argument, &value),
            }
        }
        ErrorKind::MissingRequiredArgument => {
            format!("Il manque {}\u{a0}: {}.", all_named(error), see_help())
        }
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            let known = context(error, ContextKind::ValidSubcommand).unwrap_or_default();
            if known.is_empty() {
                format!("Il manque une commande\u{a0}: {}.", see_help())
            } else {
                format!("Il manque une commande\u{a0}: choisissez parmi {known}.")
            }
        }
        ErrorKind::ArgumentConflict => format!(
            "{} ne peut pas être donné ici une seconde fois ou avec {}\u{a0}: gardez l’un des deux.",
            named(&argument.unwrap_or_default()),
            context(error, ContextKind::PriorArg).unwrap_or_else(|| "l’autre option".to_owned())
        ),
        ErrorKind::TooManyValues | ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => {
            format!(
                "{} n’a pas le bon nombre de valeurs\u{a0}: {}.",
                named(&argument.unwrap_or_default()),
                see_help()
            )
        }
        ErrorKind::InvalidUtf8 => {
            "Un des arguments n’est pas en UTF-8\u{a0}: renommez le fichier ou retapez l’argument.".to_owned()
        }
        _ => format!("La ligne de commande n’est pas comprise\u{a0}: {}.", see_help()),
    }
}

/// A word that stands where a command is awaited.
pub fn unknown_command(typed: &str, near: Option<String>) -> String {
    match near {
        Some(near) => format!(
            "Commande inconnue «\u{a0}{typed}\u{a0}»\u{a0}: vouliez-vous dire «\u{a0}{near}\u{a0}»\u{202f}?"
        ),
        None => format!("Commande inconnue «\u{a0}{typed}\u{a0}»\u{a0}: {}.", see_help()),
    }
}

fn unknown(typed: &str, near: Option<String>) -> String {
    let what = if typed.starts_with('-') {
        "Option inconnue"
    } else {
        "Argument en trop"
    };
    match near {
        Some(near) => {
            format!("{what} «\u{a0}{typed}\u{a0}»\u{a0}: vouliez-vous dire «\u{a0}{near}\u{a0}»\u{202f}?")
        }
        None => format!("{what} «\u{a0}{typed}\u{a0}»\u{a0}: {}.", see_help()),
    }
}

fn wrong_value(error: &Error, argument: &str, value: &str) -> String {
    let choices = context(error, ContextKind::ValidValue).or_else(|| {
        // Our own value parsers answer with the list of what they take.
        let told = std::error::Error::source(error).map(ToString::to_string)?;
        told.contains(", ").then_some(told)
    });
    let head = format!(
        "La valeur «\u{a0}{value}\u{a0}» ne va pas pour {}",
        named(argument)
    );
    if let Some(choices) = choices.filter(|choices| !choices.contains(" is not in ")) {
        return format!("{head}\u{a0}: choisissez parmi {choices}.");
    }
    let limits = std::error::Error::source(error).and_then(|source| limits(&source.to_string()));
    match limits {
        Some((least, most)) => format!("{head}\u{a0}: il faut un nombre entier de {least} à {most}."),
        None => format!("{head}\u{a0}: il faut un nombre entier\u{202f}; {}.", see_help()),
    }
}

/// The limits in « 0 is not in 1..=50 ».
fn limits(told: &str) -> Option<(String, String)> {
    let (_, range) = told.split_once(" is not in ")?;
    let (least, most) = range.split_once("..=")?;
    Some((least.to_owned(), most.to_owned()))
}

/// An argument as the writer knows it: « --format <FORMAT> » is `--format`, « <FICHIER>... » is FICHIER.
fn named(argument: &str) -> String {
    let first = argument.split([' ', '=']).next().unwrap_or(argument);
    first
        .trim_end_matches("...")
        .trim_matches(['<', '>', '[', ']'])
        .to_owned()
}

/// All the arguments that an error is about: « FICHIER et PAGE ».
fn all_named(error: &Error) -> String {
    let names: Vec<String> = match error.get(ContextKind::InvalidArg) {
        Some(ContextValue::Strings(all)) => all.iter().map(|argument| named(argument)).collect(),
        Some(ContextValue::String(one)) => vec![named(one)],
        _ => Vec::new(),
    };
    match names.as_slice() {
        [] => "un argument".to_owned(),
        [one] => one.clone(),
        [others @ .., last] => format!("{} et {last}", others.join(", ")),
    }
}

fn see_help() -> &'static str {
    "voyez «\u{a0}chapo --help\u{a0}»"
}

fn context(error: &Error, kind: ContextKind) -> Option<String> {
    match error.get(kind)? {
        ContextValue::String(text) => Some(text.clone()),
        ContextValue::Strings(texts) => Some(texts.join(", ")).filter(|list| !list.is_empty()),
        ContextValue::StyledStr(text) => Some(text.to_string()),
        ContextValue::Number(number) => Some(number.to_string()),
        _ => None,
    }
}
