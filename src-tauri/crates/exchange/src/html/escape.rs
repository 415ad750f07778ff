//! Text that is safe inside HTML and inside a `<script>` of JSON.

use std::borrow::Cow;

/// Text for an element's content or a quoted attribute.
pub(super) fn attribute(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for char in legal(text).chars() {
        match char {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            _ => escaped.push(char),
        }
    }
    escaped
}

/// JSON as it may stand inside `<script>`: no `<`, `>` or `&`, hence neither `</script>` nor `<!--`.
pub(super) fn json(value: &serde_json::Value) -> String {
    value
        .to_string()
        .replace('<', "\\u003c")
        .replace('>', "\\u003e")
        .replace('&', "\\u0026")
        .replace('\u{2028}', "\\u2028")
        .replace('\u{2029}', "\\u2029")
}

/// Without the characters that HTML forbids: controls other than tab and line end, and noncharacters.
pub(super) fn legal(text: &str) -> Cow<'_, str> {
    let forbidden = |char: char| {
        (char.is_control() && !matches!(char, '\n' | '\t'))
            || matches!(char, '\u{fdd0}'..='\u{fdef}')
            || u32::from(char) & 0xfffe == 0xfffe
    };
    if text.contains(forbidden) {
        Cow::Owned(text.replace(forbidden, ""))
    } else {
        Cow::Borrowed(text)
    }
}
