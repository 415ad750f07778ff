//! `chapo headings`: places that the file refuses, written by hand.

use crate::harness::Desk;

const HARBOUR: &str = "Le port de pêche s’éveille avant l’aube. Les chalutiers rentrent avec la marée, et la criée ouvre à cinq \
                       heures. Les mareyeurs y choisissent leurs lots sans un mot. Chaque lot quitte la criée dans l’heure, en \
                       camion frigorifique. Le port de pêche emploie deux cents personnes.";
const LAST: &str = "Le port de pêche vend aussi aux particuliers, le samedi, sous la halle neuve. On y vient de loin, et la criée \
                    garde pour eux ses plus belles soles. Le port de pêche y gagne peu.";
const SCHOOL: &str = "L’école de musique accueille trois cents élèves. Les professeurs y enseignent le violon, la harpe et le tuba. \
                      Un orchestre d’élèves répète le mercredi. L’école de musique prête les instruments aux familles.";

/// A long text whose subject changes before [`SCHOOL`], with these lines in its front matter, and the line of the change.
fn text(refused: &[&str]) -> (String, u64) {
    let lines: String = refused.iter().map(|line| format!("- \"{line}\"\n")).collect();
    let head = format!("---\ntitle: D’un quai à l’autre\nno_subheading:\n{lines}---\n\n");
    let first = [HARBOUR, HARBOUR, LAST].join("\n\n");
    let line = format!("{head}{first}\n\n").lines().count() + 1;
    let rest = [SCHOOL, &format!("Ailleurs aussi. {SCHOOL}"), SCHOOL, SCHOOL].join("\n\n");
    (
        format!(
            "{head}{first}\n\n{}\n",
            rest.replacen(SCHOOL, &format!("Dans la ville haute, {SCHOOL}"), 1)
        ),
        u64::try_from(line).unwrap(),
    )
}

fn lines(desk: &Desk, refused: &[&str]) -> (Vec<u64>, u64) {
    let (text, change) = text(refused);
    desk.write("quai.md", text);
    let found = desk.json(&["headings", "quai.md", "--format", "json"]);
    let proposals = found["proposals"].as_array().unwrap().iter();
    (
        proposals
            .map(|one| one["before_line"].as_u64().unwrap())
            .collect(),
        change,
    )
}

#[test]
fn a_place_written_by_hand_as_the_help_shows_is_refused() {
    let desk = Desk::new();
    let (found, change) = lines(&desk, &[]);
    assert!(found.contains(&change), "{found:?} {change}");
    let (found, change) = lines(&desk, &["de pêche y gagne peu. | Dans la ville haute"]);
    assert!(!found.contains(&change), "{found:?} {change}");
    assert_eq!(desk.run(&["headings", "quai.md"]).err, "");
}

#[test]
fn a_place_that_refuses_nothing_is_told() {
    let desk = Desk::new();
    desk.write("quai.md", text(&[]).0);
    let status = desk.run(&["headings", "quai.md"]).status;
    let wrong = ["y gagne peu | Dans la ville basse", "Dans la ville haute"];
    desk.write("quai.md", text(&wrong).0);
    let answer = desk.run(&["headings", "quai.md"]);
    assert_eq!(answer.status, status);
    let told: Vec<&str> = answer.err.lines().collect();
    assert_eq!(told.len(), 2, "{}", answer.err);
    for (line, words) in told.iter().zip(wrong) {
        assert!(
            line.starts_with("chapo\u{a0}: quai.md\u{a0}: ") && line.contains(words),
            "{line}"
        );
    }
    assert!(
        told[0].contains("n’a pas deux paragraphes") && told[1].contains("il y manque"),
        "{told:?}"
    );
}
