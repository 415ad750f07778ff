//! Where a French sentence ends, and where it doesn't.

use super::*;

fn cut(text: &str) -> Vec<&str> {
    sentences(text).into_iter().map(|range| &text[range]).collect()
}

#[track_caller]
fn one(text: &str) {
    assert_eq!(cut(text), [text]);
}

#[track_caller]
fn two(a: &str, b: &str) {
    assert_eq!(cut(&format!("{a} {b}")), [a, b]);
}

#[test]
fn abbreviations_do_not_end() {
    one("M. Dupont est arrivé.");
    one("MM. Roux et Blanc, Mme. Petit, le Dr. Morel et Me. Faure.");
    one("Voir l’art. 12 et la p. 4 du t. II, cf. Annexe.");
    one("Selon l’art. L. 123-4 du code.");
    two("La ville date de 52 av. J.-C.", "Alésia tombe.");
    one("La ville de 52 av. J.-C. est belle.");
    one("Des fruits (p. ex. Les pommes), c.-à-d. Tout.");
    one("Le n° 3 et le no. 4 suivent.");
    one("Quatre hab. par maison, env. 12 en tout.");
    one("Il habite au 3e ét. du bât. B et attend.");
    one("Au 3e ét. Porte gauche.");
    one("Le sociologue (Univ. Lyon 1) répond.");
}

#[test]
fn words_that_look_like_abbreviations_end() {
    two("C’est de l’art.", "Le public aime.");
    two("C’est de l’art.", "L’État paie.");
    two("Des pommes, etc.", "L’hiver vient.");
    two("Ils sont sept.", "Tous viennent.");
    two("C’était un vol.", "La police enquête.");
    two("Des pommes, des poires, etc.", "Le marché ferme.");
    two("Il prend la vitamine C.", "Ensuite il dort.");
    two("Voici le plan B.", "L’équipe le suit.");
}

#[test]
fn datelines_are_known() {
    let first_is = |text: &str| is_dateline(text, &sentences(text)[0]);
    assert!(first_is("22 mai 2012. - Le port rouvre."));
    assert!(first_is("Lyon, le 1er juin 2014. – La halle ferme."));
    assert!(!first_is("Il part le 22 mai 2012. Le port rouvre."));
    assert!(!first_is("Le port rouvre. – La halle ferme."));
}

#[test]
fn initials_do_not_end() {
    one("Le livre de J. Dupont et J.-P. Martin paraît.");
    one("F. D. Roosevelt parle.");
    one("Un roman de J.-C. Dupont paraît.");
}

#[test]
fn numbers_versions_and_domains_do_not_end() {
    one("Il faut 3.5 litres, version 2.1.0, sur exemple.fr ou www.exemple.fr demain.");
    two("Cela date de 2020.", "40 villes suivent.");
    one("1. Le premier point.");
    one("IV. Le bilan de la ville.");
}

#[test]
fn quotations() {
    one("« Venez ! » dit-il.");
    one("«\u{a0}Venez\u{202f}!\u{a0}» dit-il.");
    one("« Qui est là ? », demande-t-elle.");
    two("Elle dit : « Je viens. »", "Il attend.");
    two("« Entrez. »", "« Merci. »");
    two("Il a crié “non !”", "Puis rien.");
    two("Un point (enfin.)", "Un autre.");
    one("Il rit (vraiment !) et part.");
}

#[test]
fn ellipses() {
    one("Il hésite… puis part.");
    one("Il hésite... puis part.");
    two("Il hésite…", "Puis il part.");
    one("Le texte […] Continue ici.");
}

#[test]
fn exclamations_inside() {
    one("Hélas ! il est parti.");
    two("Quoi ?!", "Rien.");
    one("Quoi ? !");
}

#[test]
fn lower_case_names_open_a_sentence() {
    two("Le projet avance.", "eu-LISA le soutient.");
    two("Tout marche.", "iPhone et Android suivent.");
}

#[test]
fn numbered_parts_do_not_end() {
    one("3.2. Les résultats");
    two("Art. 2. Il statue.", "Art. 3. Il juge.");
    one("Chapitre IV. Le retour");
    two("C’est la règle no 3.", "Le maire l’applique.");
}

#[test]
fn counted_abbreviations_end_after_a_number() {
    two("C’est un livre de 240 p.", "Un régal.");
    one("Voir p. 12 et M. Roux.");
    two("Le pays en compte 60 M.", "Il vieillit.");
    one("Le film dure 2 h. 10.");
    two("La séance est à 9 h.", "15 personnes attendent.");
}

#[test]
fn cuts_notes_and_emoji() {
    two("Libérez-les !", "[…] Nous attendons.");
    one("Une honte, […] une offense.");
    two("Il part.[12]", "Elle reste.");
    two("Il part.³", "Elle reste.");
    two("Bravo ! 🎉", "Merci. 🎉");
    one("Bravo ! 🎉 et merci.");
    one("Un vin (rouge, blanc, etc.) Le soir.");
}

#[test]
fn lost_spaces_do_not_join() {
    assert_eq!(
        cut("C’est la fin.Le début suit."),
        ["C’est la fin.", "Le début suit."]
    );
    one("Le site exemple.Paris et Node.Js tournent.");
}

#[test]
fn bullets_and_dialogues_begin_a_sentence() {
    assert_eq!(
        cut("Au menu\n• la soupe\n• le pain"),
        ["Au menu", "• la soupe", "• le pain"]
    );
    assert_eq!(cut("Il dit\n– Oui\n– Non"), ["Il dit", "– Oui", "– Non"]);
    one("Le maire\n– élu hier – part.");
}

#[test]
fn blank_lines_end_and_line_breaks_do_not() {
    assert_eq!(
        cut("Une ligne\nsuit l’autre.\n\nPuis une autre"),
        ["Une ligne\nsuit l’autre.", "Puis une autre"]
    );
    assert_eq!(cut("Un\r\n\r\nDeux"), ["Un", "Deux"]);
    assert!(cut("  \n\n ").is_empty());
}

#[test]
fn long_texts_stay_linear() {
    for unit in [
        ". ", "! ", "a. ", "\n", "\n ", ".", "… »", "M. ", "A. ", ".[1]", "! 🎉", "\n• ", "Art. 1. ",
        "fin.Le", "« ! » ",
    ] {
        let text = unit.repeat(100_000);
        let start = std::time::Instant::now();
        sentences(&text);
        assert!(start.elapsed().as_secs() < 5, "{unit}");
    }
}
