use super::*;
use crate::words::tokens;

fn all(text: &str) -> Vec<(&str, Date)> {
    let tokens = tokens(text);
    let (mut found, mut at) = (Vec::new(), 0);
    while at < tokens.len() {
        match dates_at(text, &tokens, at) {
            Some((mentions, taken)) => {
                found.extend(
                    mentions
                        .into_iter()
                        .map(|mention| (&text[mention.range], mention.date)),
                );
                at += taken;
            }
            None => at += 1,
        }
    }
    found
}

fn date(year: u16, month: u8, day: u8) -> Date {
    Date::Calendar {
        year: (year > 0).then_some(year),
        month: (month > 0).then_some(month),
        day: (day > 0).then_some(day),
    }
}

#[test]
fn one_day_in_many_dresses() {
    for text in [
        "20 janvier 2020",
        "20\u{a0}janvier\u{a0}2020",
        "20/01/2020",
        "20.01.2020",
        "20-01-2020",
        "2020-01-20",
        "20 janv. 2020",
        "20/01/20",
        "20 JANVIER 2020",
    ] {
        let found = all(text);
        assert_eq!(found.len(), 1, "{text}: {found:?}");
        assert_eq!(found[0].1, date(2020, 1, 20), "{text}");
    }
    assert_eq!(all("le 1er mai"), [("1er mai", date(0, 5, 1))]);
    assert_eq!(all("en août 2024"), [("août 2024", date(2024, 8, 0))]);
}

#[test]
fn days_that_share_their_month() {
    assert_eq!(
        all("du 2 au 5 juillet 2012"),
        [("2", date(2012, 7, 2)), ("5 juillet 2012", date(2012, 7, 5))]
    );
    assert_eq!(all("les 2, 3 et 4 juillet").len(), 3);
}

#[test]
fn years_and_counts() {
    assert_eq!(all("en 2035"), [("2035", date(2035, 0, 0))]);
    assert_eq!(all("de 2014 à 2020.").len(), 2);
    assert_eq!(all("2014-2020").len(), 2);
    assert_eq!(all("2012 personnes"), []);
    assert_eq!(all("1724 euros"), []);
    assert_eq!(all("1 724"), []);
    assert_eq!(all("12 mars et 15 morts").len(), 1);
}

#[test]
fn centuries_and_times() {
    assert_eq!(all("au XXIe siècle"), [("XXIe siècle", Date::Century(21))]);
    assert_eq!(all("au XIXe siècle")[0].1, Date::Century(19));
    assert_eq!(all("au XIVe siècle")[0].1, Date::Century(14));
    assert_eq!(all("au 20e siècle")[0].1, Date::Century(20));
    assert_eq!(all("à 18 h 30")[0].1, Date::Time(18, 30));
    assert_eq!(all("à 18h30")[0].1, Date::Time(18, 30));
    assert_eq!(all("à 18:30")[0].1, Date::Time(18, 30));
    assert_eq!(all("à 18h")[0].1, Date::Time(18, 0));
}

#[test]
fn agreement() {
    assert!(date(2020, 1, 20).agrees(date(0, 1, 20)));
    assert!(date(2020, 1, 20).agrees(date(2020, 1, 0)));
    assert!(!date(2020, 1, 20).agrees(date(0, 1, 21)));
    assert!(!date(2020, 1, 20).agrees(date(2021, 1, 20)));
    assert!(date(2020, 1, 0).is_within(date(2020, 1, 20)) && !date(2020, 1, 20).is_within(date(2020, 1, 0)));
}
