//! What links and what only looks like it.

use super::*;
use crate::words::tokens;

fn found(text: &str) -> Vec<&str> {
    find(text, &tokens(text))
        .into_iter()
        .map(|range| &text[range])
        .collect()
}

#[test]
fn elision_hyphens_and_contraction() {
    assert_eq!(
        found("Elle reste puisqu’il pleut, c’est-à-dire longtemps."),
        ["puisqu’", "c’est-à-dire"]
    );
    assert_eq!(
        found("Entre-temps, on attend parce qu'elle dort."),
        ["Entre-temps", "parce qu'"]
    );
    assert_eq!(found("À cause du vent, le port ferme."), ["À cause du"]);
    assert_eq!(found("Dès lors, de plus, bref."), ["Dès lors", "de plus", "bref"]);
    assert_eq!(found("Le port ferme, lorsqu’il gèle."), ["lorsqu’"]);
}

#[test]
fn only_at_the_start() {
    assert_eq!(found("Or le port est vide."), ["Or"]);
    assert_eq!(found("Le port devait rouvrir ; or il est vide."), ["or"]);
    assert_eq!(found("Aussi le port rouvre-t-il."), ["Aussi"]);
    for text in [
        "Une montre en or brille.",
        "Or et argent décorent la nef.",
        "Le maire vient aussi.",
    ] {
        assert!(found(text).is_empty(), "{text}");
    }
}

#[test]
fn set_off_by_a_mark() {
    assert_eq!(found("De plus, le port ferme."), ["De plus"]);
    assert_eq!(found("Le port, en fait, ferme."), ["en fait"]);
    assert_eq!(found("Au moins, le quai est sec."), ["Au moins"]);
    assert_eq!(found("Le quai a cédé, d’où la fermeture."), ["d’où"]);
    assert_eq!(found("Bref, tout va bien."), ["Bref"]);
    for text in [
        "Deux agents de plus arrivent.",
        "Le billet ne coûte rien de plus, dit-elle.",
        "Le port coûte de plus en plus cher.",
        "Un cas de plus de dix pages.",
        "La ville en fait partie.",
        "Elle en fait un livre.",
        "Au moins dix bateaux restent.",
        "Un bref arrêt suffit.",
        "La ville d’où il vient est petite.",
        "Partant de ce constat, il cherche.",
        "Le reste du monde attend.",
        "Elle vient de l’autre rive.",
    ] {
        assert!(found(text).is_empty(), "{text}");
    }
}

#[test]
fn look_alikes_are_silent() {
    for text in [
        "Tout le monde sait que le port ferme.",
        "Tout habile que soit le maire, il perd.",
        "Dans l’ensemble de la ville, le bruit court.",
        "Un cas de plusieurs pages.",
        "Le car scolaire attend, un car de nuit aussi.",
        "Brest ainsi que Lorient votent.",
        "Il faut, pour ainsi dire, attendre.",
        "Le maire sait bien que le quai cède.",
        "Elle travaille aussi bien que lui.",
        "D’une part de gâteau à l’autre, il mange.",
        "Une faute de frappe suffit.",
        "Reste à savoir si le quai tient.",
        "Il vient d’ailleurs.",
        "Je ne puis venir.",
        "La maison est loin de la gare.",
        "Jusqu’à présent, le quai tient.",
        "Le maire parle de son budget quant à la voirie.",
        "La criée est désormais en ligne.",
        "Le coût par rapport à hier baisse.",
        "Bon à savoir : la halle ferme.",
        "Poste à pourvoir dès que possible.",
        "On vote où et quand ?",
        "On ne sait pas quand.",
        "Les mots « mais » et « donc » abondent.",
        "Elles font suite à une annonce.",
        "C’est un « triste rappel » du fait que le quai cède.",
        "Enfin !!",
        "Le taux atteint 0,9 % au lieu de 0,7 %.",
        "Ils sont dix au lieu de 8.",
        "Comptez 2 h, voire 3.",
        "Quand à la motivation, elle manque.",
        "Malgré que le quai cède, on passe.",
    ] {
        assert!(found(text).is_empty(), "{text}: {:?}", found(text));
    }
}

#[test]
fn the_true_ones_beside_them() {
    assert_eq!(found("Le quai tient, car il est neuf."), ["car"]);
    assert_eq!(found("Bien que le quai cède, on passe."), ["Bien que"]);
    assert_eq!(found("On passe bien qu’il cède."), ["bien qu’"]);
    assert_eq!(found("Ainsi, le quai tient."), ["Ainsi"]);
    assert_eq!(found("C’est ainsi que le quai tient."), ["C’est ainsi que"]);
    assert_eq!(found("Faute d’argent, le quai attend."), ["Faute d’"]);
    assert_eq!(
        found("D’une part, le quai ; d’autre part, la grève."),
        ["D’une part", "d’autre part"]
    );
    assert_eq!(
        found("Si le quai cède, on passe même quand il pleut."),
        ["Si", "même quand"]
    );
    assert!(found("Il demande si le quai cède.").is_empty());
    assert_eq!(found("Il est d’ailleurs venu."), ["d’ailleurs"]);
    assert_eq!(found("On passe quand il pleut."), ["quand"]);
    assert_eq!(found("Malgré la pluie, on passe."), ["Malgré"]);
    assert_eq!(found("Il marche au lieu de courir."), ["au lieu de"]);
    assert_eq!(
        found("Le prix baisse ; en contrepartie, le délai s’allonge."),
        ["en contrepartie"]
    );
    assert_eq!(found("Le maire, de son côté, attend."), ["de son côté"]);
    assert_eq!(
        found("Pour sa part, le préfet a contrario cède."),
        ["Pour sa part", "a contrario"]
    );
    assert_eq!(
        found("Cela dit, dans ces conditions, on part."),
        ["Cela dit", "dans ces conditions"]
    );
    assert_eq!(found("Résultat : le quai cède."), ["Résultat"]);
    assert!(found("Le résultat : deux buts. Elle cela dit tout.").is_empty());
}

#[test]
fn at_least_a_hundred_and_twenty() {
    assert!(lists::connectors().len() >= 120, "{}", lists::connectors().len());
}
