//! What a plan and a suggestion cost, at the size of a district and above it. `cargo bench -p trellis-matching` runs it;
//! Markdown on standard output.

use std::time::{Duration, Instant};

use matching::{
    Burden, Choice, Comparison, Days, Effort, Equity, Facts, Market, MarketBuilder, Needs, Offers, Packing, Past,
    Place, Plan, Tag, Weights, by_arrival, market,
};

fn main() {
    println!("| what | measured | aim | |\n|---|---|---|---|");
    district("466 partners, 5,000 needs", 5_000, 466, 12, (1, 30), (1, 200));
    district("40,000 volunteers, 8,000 shifts", 8_000, 40_000, 12, (1, 6), (1, 2));
    random("8,000 needs, 40,000 offers, 30 pairs for each offer, random points", 8_000, 40_000, 30, (1, 6));
    random("the same, twice as many units wanted as offered", 8_000, 40_000, 30, (5, 15));
    packing();
}

/// A district of invented needs and offers: suggestions both ways, the market of its best pairs, and the plan.
fn district(name: &str, needs: usize, offers: usize, kinds: u64, wanted: (u32, u32), offered: (u32, u32)) {
    let mut dice = Dice(7);
    let weights = Weights::default();
    let needs = Needs::new((0..needs).map(|_| (dice.facts(kinds, wanted), dice.burden())).collect());
    let offers = Offers::new((0..offers).map(|_| dice.facts(kinds, offered)).collect());
    let none = |_| Past::default();
    suggestions(&format!("{name}: the 10 best offers for a need"), || {
        offers.best_for(&dice.facts(kinds, wanted), &weights, none, 10).len()
    });
    suggestions(&format!("{name}: the 10 best needs for an offer"), || {
        needs.best_for(&dice.facts(kinds, offered), &weights, &Equity::default(), none, 10).len()
    });
    let start = Instant::now();
    let market = market(&needs, &offers, &weights, Equity::default(), |_, _| Past::default(), 30).expect("a market");
    row(&format!("{name}: {} pairs chosen", market.pairs().len()), start.elapsed(), None);
    plans(name, &market);
}

/// Random points on random pairs: nothing in common between them that an auction could use.
fn random(name: &str, needs: u32, offers: u32, each: usize, wanted: (u32, u32)) {
    let mut dice = Dice(11);
    let mut builder = MarketBuilder::new(Equity::default());
    for _ in 0..needs {
        builder.need(dice.between(wanted), dice.burden());
    }
    for _ in 0..offers {
        let offer = builder.offer(dice.between((1, 2)));
        let mut chosen: Vec<u32> = (0..each).map(|_| dice.below(u64::from(needs)) as u32).collect();
        chosen.sort_unstable();
        chosen.dedup();
        chosen.iter().for_each(|need| builder.plain_pair(*need, offer, 1, dice.between((1, 1000)).into()));
    }
    plans(name, &builder.build().expect("a market"));
}

fn plans(name: &str, market: &Market) {
    for (goal, effort) in [("within 0.01%", Effort::within(100)), ("exact", Effort::exact())] {
        let start = Instant::now();
        let plan = Plan::make(market, &effort);
        let gap = if plan.is_optimal() { "optimal".into() } else { format!("{} ppm", plan.gap_ppm()) };
        row(&format!("{name}: plan {goal} ({gap})"), start.elapsed(), Some(Duration::from_secs(10)));
    }
    let start = Instant::now();
    let order: Vec<u32> = (0..market.needs().len() as u32).collect();
    let served = by_arrival(market, &order);
    let plan = Plan::make(market, &Effort::exact().looks(0));
    let comparison = Comparison::of(market, &plan.given, &served);
    let points = |totals: matching::Totals| totals.fit + totals.equity;
    let worse = 100.0 - 100.0 * points(comparison.by_arrival) as f64 / plan.bound.max(1) as f64;
    row(&format!("{name}: by arrival, up to {worse:.1}% worse; greedy plan and comparison"), start.elapsed(), None);
}

/// A large published size of generalised assignment, with the loads and costs of its hardest kind.
fn packing() {
    let (needs, offers) = (400, 20);
    let mut dice = Dice(3);
    let mut choices = Vec::new();
    let mut loads = 0;
    for need in 0..needs {
        for offer in 0..offers {
            let load = dice.between((1, 100));
            loads += u64::from(load);
            let points = 1000 - (111 - i64::from(load) + i64::from(dice.between((0, 20))) - 10);
            choices.push(Choice { need, offer, load, points });
        }
    }
    let capacity = (loads * 8 / 10 / u64::from(offers * offers)) as u32;
    let packing = Packing::new(needs, vec![capacity; offers as usize], choices).expect("a packing");
    let start = Instant::now();
    let packed = packing.pack(&Effort::exact());
    let ppm = packed.gap() * 1_000_000 / packed.bound;
    row(&format!("packing of {needs} into {offers}: gap {ppm} ppm"), start.elapsed(), None);
}

/// Times a suggestion two thousand times and states the slowest but one in a hundred.
fn suggestions(name: &str, mut suggest: impl FnMut() -> usize) {
    let mut times: Vec<Duration> = (0..2000)
        .map(|_| {
            let start = Instant::now();
            std::hint::black_box(suggest());
            start.elapsed()
        })
        .collect();
    times.sort_unstable();
    row(&format!("{name}, median"), times[1000], None);
    row(&format!("{name}, 99 of 100"), times[1980], Some(Duration::from_millis(20)));
}

fn row(what: &str, took: Duration, aim: Option<Duration>) {
    let aimed = aim.map_or(String::new(), |aim| format!("under {aim:?}"));
    let reached = aim.map_or("", |aim| if took < aim { "reached" } else { "**not reached**" });
    println!("| {what} | {:.3} ms | {aimed} | {reached} |", took.as_secs_f64() * 1000.0);
}

/// Throws the same numbers each time (xorshift64*).
struct Dice(u64);

impl Dice {
    fn below(&mut self, sides: u64) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33) % sides
    }

    fn between(&mut self, (low, high): (u32, u32)) -> u32 {
        low + self.below(u64::from(high - low) + 1) as u32
    }

    fn burden(&mut self) -> Burden {
        let months = self.below(30) as u16;
        Burden { poverty: self.below(1001) as u16, months: (months < 24).then_some(months) }
    }

    /// Somewhere in a county, on some days, with a language and two skills.
    fn facts(&mut self, kinds: u64, quantity: (u32, u32)) -> Facts {
        let tags = [self.below(12), self.below(20), self.below(20), self.below(6)].map(|id| id as u32);
        let mut facts = Facts::new(self.below(kinds) as u32, self.between(quantity)).tags([
            Tag::Language(tags[0]),
            Tag::Skill(tags[1]),
            Tag::Skill(tags[2]),
            Tag::Audience(tags[3]),
        ]);
        facts.place = Place::new(35.05 + self.below(450) as f64 / 1000.0, -81.05 + self.below(450) as f64 / 1000.0);
        facts.reach = Some(8_000 + self.between((0, 30_000)));
        facts.days = Days::of(&[self.below(7) as u8, self.below(7) as u8, self.below(7) as u8]);
        facts
    }
}
