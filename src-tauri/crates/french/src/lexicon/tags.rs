//! What the lexicon knows of one reading of a form, in one word of bits. The build script writes it and the
//! library reads it, so this file belongs to both.

/// Part of speech, gender, number, form of a verb, what a verb can do, what may be elided before the form.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Tags(pub(crate) u64);

macro_rules! codes {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident,)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum $name { $($(#[$variant_doc])* $variant,)+ }

        impl $name {
            /// In the order of their codes.
            const ALL: &[Self] = &[$(Self::$variant),+];
        }
    };
}

codes! {
    /// Parts of speech.
    Part {
        /// Signs, affixes and whatever is none of the others.
        Other,
        /// Common noun, titles (Mme) and units among them.
        Noun,
        /// Adjective; past participles have a reading as such.
        Adjective,
        /// Verb, participles included.
        Verb,
        /// Adverb, negations among them.
        Adverb,
        /// Pronoun of any kind.
        Pronoun,
        /// Article and other determiners.
        Determiner,
        /// Preposition.
        Preposition,
        /// Conjunction.
        Conjunction,
        /// Interjection.
        Interjection,
        /// First name, surname, place, brand.
        Name,
        /// Number written in letters or in Roman figures.
        Number,
    }
}

codes! {
    /// What a name names, where the dictionary tells.
    NameKind {
        /// A first name.
        First,
        /// A surname.
        Family,
        /// A place, a brand, a work.
        Other,
    }
}

codes! {
    /// Grammatical gender.
    Gender {
        /// Masculine only.
        Masculine,
        /// Feminine only.
        Feminine,
        /// Either.
        Epicene,
    }
}

codes! {
    /// Grammatical number.
    Number {
        /// One.
        Singular,
        /// Several.
        Plural,
        /// Either: un pays, des pays.
        Invariable,
    }
}

codes! {
    /// The forms of a verb.
    VerbForm {
        /// manger
        Infinitive,
        /// mangeant
        PresentParticiple,
        /// mangé
        PastParticiple,
        /// il mange
        Present,
        /// il mangeait
        Imperfect,
        /// il mangea
        SimplePast,
        /// il mangera
        Future,
        /// il mangerait
        Conditional,
        /// qu’il mange
        Subjunctive,
        /// qu’il mangeât
        SubjunctiveImperfect,
        /// mange !
        Imperative,
    }
}

/// What a verb can do, as Dicollecte's codes tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum VerbUse {
    /// Takes a direct object, so it has a passive.
    Transitive,
    /// Stands without an object.
    Intransitive,
    /// Takes its object through a preposition.
    Indirect,
    /// Has a pronominal use.
    Pronominal,
    /// Is nothing but pronominal: s’évanouir.
    OnlyPronominal,
    /// Has the auxiliary être: arriver.
    TakesBe,
    /// Has no subject but il.
    Impersonal,
}

/// The small words whose vowel is lost before a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Elision {
    /// le, la
    L,
    /// de
    D,
    /// que
    Qu,
    /// je
    J,
    /// ne
    N,
    /// me
    M,
    /// te
    T,
    /// se
    S,
    /// ce
    C,
    /// lorsque, puisque, quoique
    Lorsqu,
    /// jusque
    Jusqu,
}

/// First bit of each field.
const GENDER: u32 = 4;
const NUMBER: u32 = 6;
const FORM: u32 = 8;
const PERSONS: u32 = 12;
const USES: u32 = 18;
const ELISIONS: u32 = 26;
const GRAMMATICAL: u32 = 40;
const EXACT_CASE: u32 = 41;
const FRAGMENT: u32 = 42;
const NAME: u32 = 43;

impl Tags {
    fn field(self, first: u32, width: u32) -> usize {
        usize::try_from((self.0 >> first) & ((1 << width) - 1)).unwrap_or(0)
    }

    fn bit(self, bit: u32) -> bool {
        self.0 >> bit & 1 == 1
    }

    /// The part of speech.
    pub fn part(self) -> Part {
        Part::ALL.get(self.field(0, 4)).copied().unwrap_or(Part::Other)
    }

    /// What a name names.
    pub fn name(self) -> Option<NameKind> {
        NameKind::ALL.get(self.field(NAME, 2).checked_sub(1)?).copied()
    }

    /// The gender, where the form has one.
    pub fn gender(self) -> Option<Gender> {
        Gender::ALL.get(self.field(GENDER, 2).checked_sub(1)?).copied()
    }

    /// The number, where the form has one. A finite verb has persons instead.
    pub fn number(self) -> Option<Number> {
        Number::ALL.get(self.field(NUMBER, 2).checked_sub(1)?).copied()
    }

    /// Which form of a verb it is.
    pub fn form(self) -> Option<VerbForm> {
        VerbForm::ALL.get(self.field(FORM, 4).checked_sub(1)?).copied()
    }

    /// Whether it is a form of a verb that a sentence can stand on: no infinitive and no participle.
    pub fn is_finite(self) -> bool {
        self.form().is_some_and(|form| {
            !matches!(
                form,
                VerbForm::Infinitive | VerbForm::PastParticiple | VerbForm::PresentParticiple
            )
        })
    }

    /// Whether a finite form is of that person (1 to 3), singular or plural.
    pub fn is_person(self, person: u8, plural: bool) -> bool {
        (1..=3).contains(&person) && self.bit(PERSONS + u32::from(person) - 1 + if plural { 3 } else { 0 })
    }

    /// Whether the verb has this use.
    pub fn has_use(self, verb: VerbUse) -> bool {
        self.bit(USES + verb as u32)
    }

    /// Whether the verb takes a direct object.
    pub fn is_transitive(self) -> bool {
        self.has_use(VerbUse::Transitive)
    }

    /// Whether the verb stands without an object.
    pub fn is_intransitive(self) -> bool {
        self.has_use(VerbUse::Intransitive)
    }

    /// Whether the verb has a pronominal use.
    pub fn is_pronominal(self) -> bool {
        self.has_use(VerbUse::Pronominal) || self.has_use(VerbUse::OnlyPronominal)
    }

    /// Whether the verb’s auxiliary is être: arriver, naître.
    pub fn takes_be(self) -> bool {
        self.has_use(VerbUse::TakesBe)
    }

    /// Whether this small word is elided before the form: l’ami and l’heure, but le héros.
    pub fn elides(self, elision: Elision) -> bool {
        self.bit(ELISIONS + elision as u32)
    }

    /// Whether it is a grammatical word: article, pronoun, preposition…
    pub fn is_grammatical(self) -> bool {
        self.bit(GRAMMATICAL)
    }

    /// Whether the form is right in this very case only: kg, pH.
    pub fn is_exact_case(self) -> bool {
        self.bit(EXACT_CASE)
    }

    /// Whether the form stands in set phrases only: catimini, latéré.
    pub fn is_fragment(self) -> bool {
        self.bit(FRAGMENT)
    }
}

/// Only the build script makes tags.
#[allow(dead_code, reason = "the library reads tags, the build script writes them")]
impl Tags {
    pub(crate) fn of(part: Part) -> Self {
        Self(part as u64)
    }

    pub(crate) fn with_name(self, name: Option<NameKind>) -> Self {
        Self(self.0 | name.map_or(0, |name| (name as u64 + 1) << NAME))
    }

    pub(crate) fn with_gender(self, gender: Option<Gender>) -> Self {
        Self(self.0 | gender.map_or(0, |gender| (gender as u64 + 1) << GENDER))
    }

    pub(crate) fn with_number(self, number: Option<Number>) -> Self {
        Self(self.0 | number.map_or(0, |number| (number as u64 + 1) << NUMBER))
    }

    pub(crate) fn with_form(self, form: VerbForm) -> Self {
        Self(self.0 | (form as u64 + 1) << FORM)
    }

    pub(crate) fn with_person(self, person: u8, plural: bool) -> Self {
        Self(self.0 | 1 << (PERSONS + u32::from(person) - 1 + if plural { 3 } else { 0 }))
    }

    pub(crate) fn with_use(self, verb: VerbUse) -> Self {
        Self(self.0 | 1 << (USES + verb as u32))
    }

    pub(crate) fn with_elision(self, elision: Elision) -> Self {
        Self(self.0 | 1 << (ELISIONS + elision as u32))
    }

    pub(crate) fn without_elisions(self) -> Self {
        Self(self.0 & !(((1 << (GRAMMATICAL - ELISIONS)) - 1) << ELISIONS))
    }

    pub(crate) fn grammatical(self) -> Self {
        Self(self.0 | 1 << GRAMMATICAL)
    }

    pub(crate) fn exact_case(self) -> Self {
        Self(self.0 | 1 << EXACT_CASE)
    }

    pub(crate) fn fragment(self) -> Self {
        Self(self.0 | 1 << FRAGMENT)
    }

    /// Two sets of bits together.
    pub(crate) fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}
