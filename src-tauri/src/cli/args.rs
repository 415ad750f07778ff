//! The arguments, in French: what `--help` shows and what clap reads.

mod help;

use std::path::PathBuf;

use clap::{ArgAction, Args, Parser, Subcommand, ValueEnum};
use french::counting::CountRule;
use french::inflect::Kind;
use french::typography::ProfileChoice;

use help::{AFTER, CHECK_AFTER, IMPORT_AFTER, PAGES_AFTER, WITH_ARGUMENTS, WITH_COMMANDS, WITH_OPTIONS};

const HEADINGS_AFTER: &str = "\n\
Dans l’en-tête du brouillon, facultatif\u{a0}:\n  \
no_subheading:         ne propose jamais d’intertitre à cet endroit, entre deux paragraphes\n    \
- \"derniers mots du premier | premiers mots du second\"\n  \
Trois mots au moins de chaque côté\u{a0}; un endroit qui n’est pas dans le texte est dit sur la sortie d’erreur.\n\
Si le fichier est aussi dans la base, les endroits que vous y avez refusés pour ce texte le sont ici.";

// Chapô.
#[derive(Debug, Parser)]
#[command(
    name = "chapo",
    version,
    about = "Chapô, l’atelier des rédacteurs web\u{a0}: compter, relire, livrer, hors ligne.",
    after_help = AFTER,
    help_template = WITH_COMMANDS,
    override_usage = "chapo [FICHIER]\n              chapo COMMANDE [OPTIONS]",
    disable_help_flag = true,
    disable_help_subcommand = true,
    disable_version_flag = true
)]
pub struct Cli {
    #[arg(help = "Fichier à ouvrir dans la fenêtre", value_name = "FICHIER")]
    pub file: Option<PathBuf>,

    #[command(flatten)]
    pub common: Common,

    #[arg(help = "Affiche la version", short = 'V', long, action = ArgAction::Version, display_order = 102)]
    version: Option<bool>,

    #[command(subcommand)]
    pub command: Option<Command>,
}

// What every command takes.
#[derive(Debug, Clone, Default, Args)]
pub struct Common {
    #[arg(
        help = "Dossier de la base de textes et des mots personnels (aussi CHAPO_DATA_DIR)",
        long,
        value_name = "DOSSIER",
        global = true,
        display_order = 100
    )]
    pub data_dir: Option<PathBuf>,

    #[arg(help = "Affiche cette aide", short, long, action = ArgAction::Help, global = true, display_order = 101)]
    help: Option<bool>,
}

// The commands, in the order in which a text goes through them.
#[derive(Debug, Subcommand)]
pub enum Command {
    #[command(about = "Importe une source (.txt, .md, .html, .mhtml ou .docx), la nettoie, reconnaît sa commande et prépare un brouillon", after_help = IMPORT_AFTER, help_template = WITH_ARGUMENTS)]
    Import(Import),
    #[command(about = "Analyse des textes et donne le rapport de chacun", after_help = CHECK_AFTER, help_template = WITH_ARGUMENTS)]
    Check(Check),
    #[command(about = "Applique toutes les corrections typographiques sûres", help_template = WITH_ARGUMENTS)]
    Fix(Fix),
    #[command(about = "Montre où manque un intertitre et propose des titres", after_help = HEADINGS_AFTER, help_template = WITH_ARGUMENTS)]
    Headings(Headings),
    #[command(about = "Relève les expressions clés d’un texte, la meilleure d’abord", help_template = WITH_ARGUMENTS)]
    Keyphrases(Keyphrases),
    #[command(about = "Compare un texte à des pages qui se classent déjà\u{a0}: termes partagés, longueur, plans", after_help = PAGES_AFTER, help_template = WITH_ARGUMENTS)]
    Pages(PagesArgs),
    #[command(about = "Montre le titre, la description et l’adresse tels que Google peut les afficher, et en propose", help_template = WITH_ARGUMENTS)]
    Snippet(Single),
    #[command(about = "Compare les faits d’un texte à ceux de sa source et relève ce qu’il en recopie", help_template = WITH_ARGUMENTS)]
    Facts(Facts),
    #[command(about = "Compare deux versions, mot à mot et en chiffres", help_template = WITH_ARGUMENTS)]
    Compare(Compare),
    #[command(about = "Écrit le texte fini\u{a0}: page, fragment, Markdown ou texte", help_template = WITH_ARGUMENTS)]
    Export(Export),
    #[command(about = "Liste, montre, importe et sauvegarde les textes de la base locale", help_template = WITH_COMMANDS, override_usage = "chapo library COMMANDE [OPTIONS]", disable_help_subcommand = true, arg_required_else_help = false)]
    Library(Library),
    #[command(about = "Liste, ajoute et retire les mots de votre dictionnaire", help_template = WITH_COMMANDS, override_usage = "chapo words COMMANDE [OPTIONS]", disable_help_subcommand = true, arg_required_else_help = false)]
    Words(Words),
}

// `import`.
#[derive(Debug, Args)]
pub struct Import {
    #[arg(
        help = "Source à importer (.txt, .md, .html, .mhtml, .docx), ou «\u{a0}-\u{a0}»",
        value_name = "SOURCE"
    )]
    pub source: PathBuf,
    #[arg(help = "Brouillon à écrire", short, long, value_name = "BROUILLON")]
    pub output: PathBuf,
    #[arg(help = "Remplace le brouillon s’il existe déjà", long)]
    pub force: bool,
}

// `check`.
#[derive(Debug, Args)]
pub struct Check {
    #[arg(help = "Textes à analyser", value_name = "FICHIER", required = true)]
    pub files: Vec<PathBuf>,
    #[command(flatten)]
    pub options: Options,
    #[arg(help = "Cherche des suggestions pour chaque mot inconnu (plus lent)", long)]
    pub suggest: bool,
}

// `fix`.
#[derive(Debug, Args)]
pub struct Fix {
    #[arg(help = "Texte à corriger", value_name = "FICHIER")]
    pub file: PathBuf,
    #[arg(
        help = "Fichier à écrire (peut être le même)\u{a0}; sans lui, le résultat est affiché",
        short,
        long,
        value_name = "SORTIE"
    )]
    pub output: Option<PathBuf>,
    #[arg(help = "Typographie\u{a0}: imprimerie-nationale, web-sur, ue, suisse, quebec ou auto (suivre le texte)", long, value_name = "PROFIL", value_parser = profile)]
    pub profile: Option<ProfileChoice>,
}

// `headings`.
#[derive(Debug, Args)]
pub struct Headings {
    #[arg(help = "Texte à analyser", value_name = "FICHIER")]
    pub file: PathBuf,
    #[arg(help = "Nombre d’intertitres voulu, au lieu de ceux qui manquent", long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=50))]
    pub count: Option<u16>,
    #[command(flatten)]
    pub options: Options,
}

// `keyphrases`.
#[derive(Debug, Args)]
pub struct Keyphrases {
    #[arg(help = "Texte à analyser", value_name = "FICHIER")]
    pub file: PathBuf,
    #[arg(help = "Nombre d’expressions (10 par défaut)", long, value_name = "N", default_value_t = 10, hide_default_value = true, value_parser = clap::value_parser!(u16).range(1..=1000))]
    pub n: u16,
    #[command(flatten)]
    pub options: Options,
}

// `pages`.
#[derive(Debug, Args)]
pub struct PagesArgs {
    #[arg(help = "Texte à comparer", value_name = "FICHIER")]
    pub file: PathBuf,
    #[arg(
        help = "Pages enregistrées (.html, .mhtml, .txt, .md ou .docx), 20 au plus",
        value_name = "PAGE",
        required = true
    )]
    pub pages: Vec<PathBuf>,
    #[command(flatten)]
    pub options: Options,
}

// A command on one text.
#[derive(Debug, Args)]
pub struct Single {
    #[arg(help = "Texte à analyser", value_name = "FICHIER")]
    pub file: PathBuf,
    #[command(flatten)]
    pub options: Options,
}

// `facts`.
#[derive(Debug, Args)]
pub struct Facts {
    #[arg(help = "Texte à vérifier", value_name = "BROUILLON")]
    pub draft: PathBuf,
    #[command(flatten)]
    pub options: Options,
}

// `compare`.
#[derive(Debug, Args)]
pub struct Compare {
    #[arg(help = "Première version", value_name = "A")]
    pub a: PathBuf,
    #[arg(help = "Seconde version", value_name = "B")]
    pub b: PathBuf,
    #[command(flatten)]
    pub options: Options,
}

// `export`.
#[derive(Debug, Args)]
pub struct Export {
    #[arg(help = "Texte à livrer", value_name = "FICHIER")]
    pub file: PathBuf,
    #[arg(
        help = "Fichier à écrire (remplacé s’il existe), ou «\u{a0}-\u{a0}» pour l’afficher",
        short,
        long,
        value_name = "SORTIE"
    )]
    pub output: PathBuf,
    #[arg(help = "Forme du texte\u{a0}: page (par défaut), fragment, markdown ou text", long = "as", value_name = "FORME", value_enum, default_value_t = Form::Page, hide_default_value = true, hide_possible_values = true)]
    pub form: Form,
}

// Forms of a finished text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Form {
    // A whole HTML page.
    Page,
    // The body alone, for a CMS.
    Fragment,
    // Markdown with its front matter.
    Markdown,
    // Plain text.
    Text,
}

// `library`.
#[derive(Debug, Args)]
pub struct Library {
    #[command(subcommand)]
    pub command: LibraryCommand,
}

// What is asked of the local database.
#[derive(Debug, Subcommand)]
pub enum LibraryCommand {
    #[command(about = "Liste les textes", help_template = WITH_OPTIONS)]
    List(Output),
    #[command(about = "Affiche un texte", help_template = WITH_ARGUMENTS)]
    Show {
        #[arg(help = "Identifiant du texte (le début suffit)", value_name = "ID")]
        id: String,
        #[command(flatten)]
        output: Output,
    },
    #[command(about = "Range un fichier dans la base (un brouillon, ou une source avec son brouillon vide)", help_template = WITH_ARGUMENTS)]
    Import {
        #[arg(help = "Fichier à ranger", value_name = "FICHIER")]
        file: PathBuf,
        #[command(flatten)]
        output: Output,
    },
    #[command(about = "Copie la base entière dans un dossier", help_template = WITH_ARGUMENTS)]
    Backup {
        #[arg(help = "Dossier de la copie", value_name = "DOSSIER")]
        dir: PathBuf,
        #[command(flatten)]
        output: Output,
    },
}

// `words`.
#[derive(Debug, Args)]
pub struct Words {
    #[command(subcommand)]
    pub command: WordsCommand,
}

// What is asked of the writer's dictionary.
#[derive(Debug, Subcommand)]
pub enum WordsCommand {
    #[command(about = "Ajoute des mots, avec leurs formes (pluriel, féminin, conjugaison)", help_template = WITH_ARGUMENTS)]
    Add {
        #[arg(help = "Mots à ajouter", value_name = "MOT", required = true)]
        words: Vec<String>,
        #[arg(help = "Pour les textes de ce client seulement", long, value_name = "CLIENT")]
        client: Option<String>,
        #[arg(help = "Ce que sont ces mots\u{a0}: nom, adjectif, verbe ou nom-propre (sinon, d’après leur forme)", long, value_name = "NATURE", value_parser = kind)]
        kind: Option<Kind>,
    },
    #[command(about = "Retire des mots", help_template = WITH_ARGUMENTS)]
    Remove {
        #[arg(help = "Mots à retirer", value_name = "MOT", required = true)]
        words: Vec<String>,
        #[arg(help = "Parmi les mots de ce client", long, value_name = "CLIENT")]
        client: Option<String>,
    },
    #[command(about = "Liste les mots ajoutés", help_template = WITH_OPTIONS)]
    List {
        #[arg(help = "Les mots de ce client seulement", long, value_name = "CLIENT")]
        client: Option<String>,
        #[command(flatten)]
        output: Output,
    },
}

// How an answer is printed.
#[derive(Debug, Clone, Copy, Args)]
pub struct Output {
    #[arg(help = "Forme de la réponse\u{a0}: text (par défaut) ou json", long, value_name = "FORMAT", value_enum, default_value_t = Format::Text, hide_default_value = true, hide_possible_values = true)]
    pub format: Format,
}

// Forms of an answer.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum Format {
    // For a person.
    #[default]
    Text,
    // One JSON object.
    Json,
}

// What the commands that analyse have in common.
#[derive(Debug, Clone, Args)]
pub struct Options {
    #[command(flatten)]
    pub output: Output,
    #[arg(
        help = "Source dont le texte est tiré (celle de l’en-tête à défaut)",
        long,
        value_name = "SOURCE"
    )]
    pub source: Option<PathBuf>,
    #[arg(
        help = "Expression clé, au lieu de celle de l’en-tête",
        long,
        value_name = "TEXTE"
    )]
    pub keyphrase: Option<String>,
    #[arg(
        help = "Nombre de mots commandé, au lieu de celui de l’en-tête",
        long,
        allow_negative_numbers = true,
        value_name = "N"
    )]
    pub words: Option<u32>,
    #[arg(help = "Règle de compte\u{a0}: mots, traitement-de-texte, antidote ou scolaire", long, value_name = "RÈGLE", value_parser = count_rule)]
    pub count_rule: Option<CountRule>,
    #[arg(help = "Typographie\u{a0}: imprimerie-nationale, web-sur, ue, suisse, quebec ou auto (suivre le texte)", long, value_name = "PROFIL", value_parser = profile)]
    pub profile: Option<ProfileChoice>,
}

fn count_rule(text: &str) -> anyhow::Result<CountRule> {
    text.parse()
        .map_err(|_| choices(CountRule::ALL.iter().map(|rule| rule.as_str())))
}

fn profile(text: &str) -> anyhow::Result<ProfileChoice> {
    text.parse()
        .map_err(|_| choices(ProfileChoice::ALL.iter().map(|profile| profile.as_str())))
}

fn kind(text: &str) -> anyhow::Result<Kind> {
    text.parse()
        .map_err(|()| choices(Kind::ALL.iter().map(|kind| kind.name())))
}

// The choices of an option, for the line that says a value isn't among them.
fn choices<'a>(names: impl Iterator<Item = &'a str>) -> anyhow::Error {
    anyhow::Error::msg(names.collect::<Vec<_>>().join(", "))
}
