//! Plans for many needs and offers at once.

use matching::{Burden, Effort, End, Equity, MOST_POINTS, Market, MarketBuilder, MarketError, Plan};
use proptest::prelude::*;

use crate::exact;

/// Needs with quantities, offers with capacities, and pairs as need, offer, most, points.
type Drawn = (Vec<u32>, Vec<u32>, Vec<(u32, u32, u32, i64)>);

fn market(drawn: &Drawn) -> Market {
    let mut builder = MarketBuilder::new(Equity { alpha: 0, ..Equity::default() });
    for quantity in &drawn.0 {
        builder.need(*quantity, Burden::NONE);
    }
    for capacity in &drawn.1 {
        builder.offer(*capacity);
    }
    for (need, offer, most, points) in &drawn.2 {
        builder.plain_pair(*need, *offer, *most, *points);
    }
    builder.build().expect("a market")
}

/// Small markets, crowded ones and empty ones among them; points from a few values, so that there are ties.
fn drawn(most_units: u32, points: i64) -> impl Strategy<Value = Drawn> {
    (0_usize..9, 0_usize..9).prop_flat_map(move |(needs, offers)| {
        let pair = (0..=most_units, -2..=points, any::<bool>());
        (
            proptest::collection::vec(0..=most_units, needs),
            proptest::collection::vec(0..=most_units, offers),
            proptest::collection::vec(pair, needs * offers),
        )
            .prop_map(move |(quantities, capacities, pairs)| {
                let pairs = pairs.into_iter().enumerate().filter(|(_, (_, _, there))| *there);
                let pairs = pairs
                    .map(|(at, (most, points, _))| ((at / offers) as u32, (at % offers) as u32, most, points))
                    .collect();
                (quantities, capacities, pairs)
            })
    })
}

fn keeps_the_limits(market: &Market, plan: &Plan) {
    let mut wanted: Vec<u32> = market.needs().iter().map(|need| need.quantity).collect();
    let mut left: Vec<u32> = market.offers().to_vec();
    let mut value = 0;
    for given in &plan.given {
        let pair = &market.pairs()[given.pair];
        assert!(given.quantity >= 1 && given.quantity <= pair.most);
        wanted[pair.need as usize] =
            wanted[pair.need as usize].checked_sub(given.quantity).expect("too much for a need");
        left[pair.offer as usize] =
            left[pair.offer as usize].checked_sub(given.quantity).expect("too much of an offer");
        value += i128::from(market.points(given.pair)) * i128::from(given.quantity);
    }
    assert_eq!(value, plan.value);
    assert!(plan.bound >= plan.value);
    assert_eq!(plan.is_optimal(), plan.end == End::Optimal);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1500))]

    #[test]
    fn a_plan_is_the_best_there_is_and_proves_it(drawn in prop_oneof![drawn(1, 3), drawn(4, 6), drawn(60, 1000)]) {
        let market = market(&drawn);
        let plan = Plan::make(&market, &Effort::exact());
        keeps_the_limits(&market, &plan);
        prop_assert_eq!(plan.value, exact::best_value(&market));
        prop_assert_eq!(plan.end, End::Optimal);
    }

    #[test]
    fn a_plan_cut_short_still_keeps_every_limit(drawn in drawn(9, 50), looks in 0_u64..400) {
        let market = market(&drawn);
        let plan = Plan::make(&market, &Effort::exact().looks(looks));
        keeps_the_limits(&market, &plan);
        let best = exact::best_value(&market);
        prop_assert!(plan.value <= best && best <= plan.bound);
        prop_assert_eq!(&plan, &Plan::make(&market, &Effort::exact().looks(looks)));
    }

    #[test]
    fn the_order_of_the_pairs_makes_no_difference(drawn in drawn(5, 9), seed in any::<u64>()) {
        let mut shuffled = drawn.clone();
        let length = shuffled.2.len();
        for at in 0..length {
            shuffled.2.swap(at, (seed.rotate_left(at as u32) % length as u64) as usize);
        }
        prop_assert_eq!(Plan::make(&market(&drawn), &Effort::exact()), Plan::make(&market(&shuffled), &Effort::exact()));
    }
}

#[test]
fn nothing_to_plan_is_an_optimal_plan_of_nothing() {
    for drawn in [
        (vec![], vec![], vec![]),
        (vec![3, 1], vec![2], vec![]),
        (vec![0], vec![5], vec![(0, 0, 5, 10)]),
        (vec![5], vec![0], vec![(0, 0, 5, 10)]),
        (vec![5], vec![5], vec![(0, 0, 0, 10)]),
        (vec![5], vec![5], vec![(0, 0, 5, 0)]),
        (vec![5], vec![5], vec![(0, 0, 5, -10)]),
    ] {
        let plan = Plan::make(&market(&drawn), &Effort::exact());
        assert_eq!((plan.given.len(), plan.value, plan.end), (0, 0, End::Optimal));
        assert_eq!((plan.gap(), plan.gap_ppm()), (0, 0));
    }
}

#[test]
fn the_largest_numbers_do_not_overflow() {
    let all = u32::MAX;
    let pairs = vec![
        (0, 0, all, MOST_POINTS),
        (0, 1, all, MOST_POINTS - 1),
        (1, 0, all, MOST_POINTS - 1),
        (1, 1, all, MOST_POINTS - 3),
        (2, 0, all, -MOST_POINTS),
    ];
    let market = market(&(vec![all, all, all], vec![all, all], pairs));
    let plan = Plan::make(&market, &Effort::exact());
    keeps_the_limits(&market, &plan);
    assert_eq!(plan.value, i128::from(all) * 2 * (i128::from(MOST_POINTS) - 1));
    assert!(plan.is_optimal());
}

#[test]
fn what_cannot_be_a_market_is_refused_by_name() {
    let build = |pairs: &[(u32, u32, i64)]| {
        let mut builder = MarketBuilder::new(Equity::default());
        let _ = (builder.need(1, Burden { poverty: 1000, months: None }), builder.offer(1));
        pairs.iter().for_each(|(need, offer, points)| builder.plain_pair(*need, *offer, 1, *points));
        builder.build().map(drop)
    };
    assert_eq!(build(&[(1, 0, 5)]), Err(MarketError::UnknownNeed(1)));
    assert_eq!(build(&[(0, 7, 5)]), Err(MarketError::UnknownOffer(7)));
    assert_eq!(build(&[(0, 0, 5), (0, 0, 6)]), Err(MarketError::PairedTwice { need: 0, offer: 0 }));
    let points = MOST_POINTS + 300;
    assert_eq!(build(&[(0, 0, MOST_POINTS)]), Err(MarketError::TooManyPoints { need: 0, offer: 0, points }));
    assert!(build(&[(0, 0, i64::MIN)]).is_err());
}

/// Three hundred needs and offers of a few units, all possible, with points that repeat in no simple way.
fn crowded() -> Market {
    let mut builder = MarketBuilder::new(Equity::default());
    for number in 0..300_u16 {
        builder.need(1 + u32::from(number % 4), Burden { poverty: number * 3, months: Some(number % 30) });
        builder.offer(1 + u32::from(number % 3));
    }
    for need in 0..300_u32 {
        for offer in 0..300_u32 {
            let points = (need * 7919 + offer * 104_729 + need * offer * 31) % 997;
            builder.plain_pair(need, offer, 2, i64::from(points));
        }
    }
    builder.build().expect("a market")
}

#[test]
fn whoever_says_stop_gets_the_plan_so_far_and_its_gap() {
    let market = crowded();
    let asked = std::cell::Cell::new(0);
    let stop = || {
        asked.set(asked.get() + 1);
        asked.get() == 2
    };
    let plan = Plan::make(&market, &Effort::exact().until(&stop));
    keeps_the_limits(&market, &plan);
    assert_eq!((plan.end, asked.get()), (End::Stopped, 2));
    assert!(plan.gap() > 0 && plan.gap_ppm() > 0);
}

#[test]
fn near_enough_is_enough_where_that_was_asked_for() {
    let market = crowded();
    let near = Plan::make(&market, &Effort::within(20_000));
    let exact = Plan::make(&market, &Effort::exact());
    keeps_the_limits(&market, &near);
    keeps_the_limits(&market, &exact);
    assert_eq!(exact.end, End::Optimal);
    assert!(near.gap_ppm() <= 20_000 && near.value <= exact.value && exact.value <= near.bound);
}
