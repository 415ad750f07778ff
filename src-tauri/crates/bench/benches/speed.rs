//! How long a report takes, from nothing and after one sentence changed, beside the bare Markdown parse of the same
//! text. `cargo xtask bench` runs this and writes the medians to `target/bench.json`.

use std::hint::black_box;
use std::sync::Arc;
use std::time::Duration;

use analysis::pages::{Page, Pages};
use analysis::rewrite::{Cache, rewrite, rewrite_with};
use bench::{Corpus, Open, open};
use criterion::{BatchSize, Criterion};
use document::Document;
use french::spelling::Speller;

/// The lengths that are measured, in words.
const LENGTHS: [usize; 3] = [700, 7_000, 100_000];

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let speller = Speller::open(&bench::dictionary())?;
    let corpus = Corpus::read(&bench::root())?;
    let mut criterion = Criterion::default()
        .without_plots()
        .warm_up_time(Duration::from_secs(1))
        .measurement_time(Duration::from_secs(4))
        .configure_from_args();
    for words in LENGTHS {
        measure(&mut criterion, &corpus, words, &speller);
    }
    facts(&mut criterion, &corpus);
    pages(&mut criterion, &corpus);
    criterion.final_summary();
    Ok(())
}

/// A draft of 1,000 words beside a source of 3,000.
fn facts(criterion: &mut Criterion, corpus: &Corpus) {
    let draft = corpus.draft(1_000);
    let source = Document::plain(&corpus.draft(4_500).source, 0);
    let mut group = criterion.benchmark_group("facts");
    group.bench_function("whole", |bencher| {
        let document = Document::markdown(&draft.text);
        bencher.iter(|| drop(black_box(rewrite(&source, black_box(&document)))));
    });
    group.bench_function("one-sentence", |bencher| {
        let (mut blocks, mut cache) = (document::Cache::default(), Cache::default());
        let mut key = 0;
        let next = || {
            key += 1;
            Document::markdown_with(&corpus.changed(&draft, key), &mut blocks)
        };
        bencher.iter_batched(
            next,
            |document| drop(black_box(rewrite_with(&source, &document, &mut cache))),
            BatchSize::PerIteration,
        );
    });
    group.finish();
}

/// Twenty pages of 3,000 words, and a draft of 1,000 beside them.
fn pages(criterion: &mut Criterion, corpus: &Corpus) {
    let texts: Vec<String> = (0..20)
        .map(|at| corpus.changed(&corpus.draft(3_000), at))
        .collect();
    let read = || -> Vec<Arc<Page>> {
        let read = |text: &String| Arc::new(Page::read(Document::markdown(text)));
        texts.iter().map(read).collect()
    };
    let draft = corpus.draft(1_000);
    let mut group = criterion.benchmark_group("pages");
    group.sample_size(10);
    group.bench_function("read", |bencher| bencher.iter(|| drop(black_box(read()))));
    let kept = read();
    group.bench_function("shared", |bencher| {
        bencher.iter(|| drop(black_box(Pages::of(kept.clone()))));
    });
    let pages = Pages::of(kept);
    group.bench_function("beside", |bencher| {
        let document = Document::markdown(&draft.text);
        bencher.iter(|| drop(black_box(pages.said(black_box(&document)))));
    });
    group.finish();
}

fn measure(criterion: &mut Criterion, corpus: &Corpus, words: usize, speller: &Speller) {
    let draft = corpus.draft(words);
    let mut group = criterion.benchmark_group(format!("{words}-words"));
    if words >= 100_000 {
        group.sample_size(20);
    }
    group.bench_function("parse-floor", |bencher| {
        bencher.iter(|| {
            pulldown_cmark::Parser::new_ext(black_box(&draft.text), document::options())
                .into_offset_iter()
                .count()
        });
    });
    // What the dictionary has answered once it knows: that is the warm speller.
    drop(open::whole(&draft.text, &draft.source, speller));
    group.bench_function("whole", |bencher| {
        bencher.iter(|| {
            drop(black_box(open::whole(
                black_box(&draft.text),
                &draft.source,
                speller,
            )))
        });
    });
    group.bench_function("proposals", |bencher| {
        let (document, settings) = (Document::markdown(&draft.text), analysis::Settings::default());
        bencher.iter(|| open::proposals(black_box(&document), &settings));
    });
    group.bench_function("one-sentence", |bencher| {
        let mut open = Open::beside(&draft.source, speller);
        drop(open.key(&draft.text));
        let mut key = 0;
        let next = || {
            key += 1;
            corpus.changed(&draft, key)
        };
        bencher.iter_batched(
            next,
            |text| drop(black_box(open.key(black_box(&text)))),
            BatchSize::PerIteration,
        );
    });
    group.finish();
}
