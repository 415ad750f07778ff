//! The forms of the help, and what some of it ends with.

/// Help of a command with sub-commands.
pub(super) const WITH_COMMANDS: &str = "\
{about}

Utilisation\u{a0}: {usage}

Commandes\u{a0}:
{subcommands}

Options\u{a0}:
{options}{after-help}";

/// Help of a command that takes a text.
pub(super) const WITH_ARGUMENTS: &str = "\
{about}

Utilisation\u{a0}: {usage}

Arguments\u{a0}:
{positionals}

Options\u{a0}:
{options}{after-help}";

/// Help of a command that takes none.
pub(super) const WITH_OPTIONS: &str = "\
{about}

Utilisation\u{a0}: {usage}

Options\u{a0}:
{options}{after-help}";

/// What the whole program's help ends with.
pub(super) const AFTER: &str = "\n\
Sans commande, Chapô ouvre sa fenêtre, sur FICHIER s’il est donné. FICHIER peut être «\u{a0}-\u{a0}» pour l’entrée standard.\n\
Code de sortie\u{a0}: 0 rien à reprendre, 1 quelque chose à reprendre, 2 une erreur (fichier, option ou base).";

/// What the help of `import` ends with.
pub(super) const IMPORT_AFTER: &str = "\n\
La source reste telle quelle dans son fichier\u{a0}; le brouillon la nomme dans son en-tête, et elle est nettoyée chaque fois qu’elle est lue. Ce que le nettoyage écarte ou répare est dit sur la sortie d’erreur, avec sa raison. Les encodages autres qu’UTF-8 (Windows-1252, UTF-16, celui que déclare une page) sont reconnus et convertis. Rien n’est demandé au réseau.";

/// What the help of `pages` ends with.
pub(super) const PAGES_AFTER: &str = "\n\
Enregistrez les pages dans votre navigateur («\u{a0}Enregistrer sous…\u{a0}»)\u{a0}: rien n’est demandé au réseau. L’article est tiré de chacune, sans menu ni bandeau. Un terme est montré si plus de la moitié des pages le disent\u{a0}; aucune note n’est donnée, et la longueur médiane n’est pas une règle de Google.\n\
Code de sortie\u{a0}: 0 toutes les pages sont lues, 1 une page au moins est laissée de côté et dite sur la sortie d’erreur (illisible, déjà là, le texte lui-même), 2 une erreur, ou pas une page à comparer.";

/// What the help of `check` ends with.
pub(super) const CHECK_AFTER: &str = "\n\
Dans l’en-tête du brouillon, facultatif\u{a0}:\n  \
client: NOM            applique les réglages et les mots de ce client, s’il est dans la base\n  \
silences:              tait des règles dans ce texte\u{a0}: partout, ou pour des mots\n    \
- readability.long-sentence\n    \
- spelling.unknown-word: blogoboule\n\
Une règle porte le nom que donne --format json. Si le fichier est aussi dans la base, ce que vous y avez tu pour ce texte l’est ici.";
