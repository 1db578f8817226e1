//! Needs that go whole to one offer: against every possibility where there are few, and against published bounds.

use matching::{Choice, Effort, End, MOST_POINTS, Packed, Packing, PackingError};
use proptest::prelude::*;

use crate::instances::{self, Instance};

const FILES: [(&str, &str); 9] = [
    ("a10100", include_str!("../data/gap/a10100")),
    ("b10100", include_str!("../data/gap/b10100")),
    ("c0515_1", include_str!("../data/gap/c0515_1")),
    ("c0520_4", include_str!("../data/gap/c0520_4")),
    ("c0530_3", include_str!("../data/gap/c0530_3")),
    ("c0848_1", include_str!("../data/gap/c0848_1")),
    ("c1060_5", include_str!("../data/gap/c1060_5")),
    ("d05200", include_str!("../data/gap/d05200")),
    ("e05200", include_str!("../data/gap/e05200")),
];

/// Solves an instance and says what its needs cost together, and what they cost at best by the bound.
fn solve(instance: &Instance, sign: i64) -> (i128, i128) {
    let packed = instance.packing(sign).pack(&Effort::exact());
    let mut left: Vec<i64> = instance.capacities().into_iter().map(i64::from).collect();
    let mut cost = 0;
    for (need, offer) in packed.offer_of.iter().enumerate() {
        let offer = offer.expect("every need of these instances can be met") as usize;
        left[offer] -= i64::from(instance.load(offer, need));
        cost += i128::from(instance.cost(offer, need));
    }
    assert!(left.iter().all(|left| *left >= 0));
    let prizes = i128::from(instance.prize()) * instance.needs as i128;
    assert_eq!(packed.value, prizes + i128::from(sign) * cost);
    (cost, i128::from(sign) * (packed.bound - prizes))
}

#[test]
fn published_instances_are_solved_to_half_a_percent_and_no_bound_is_wrong() {
    let mut proven = 0;
    for (name, text) in FILES {
        let instance = Instance::read(text);
        for (direction, sign) in [("Max", 1), ("Min", -1)] {
            let (cost, bound) = solve(&instance, sign);
            let known = instances::known(name, direction);
            let (worst, best) = if sign > 0 { (known.lower, known.upper) } else { (known.upper, known.lower) };
            let said = format!("{name} {direction}: {cost}, bound {bound}, known {known:?}");
            let sign = i128::from(sign);
            assert!(sign * cost <= sign * best && sign * worst <= sign * bound, "wrong: {said}");
            assert!(sign * (best - cost) * 200 <= best, "far off: {said}");
            assert!(sign * (bound - worst) * 200 <= best, "a weak bound: {said}");
            proven += u32::from(cost == bound);
        }
    }
    assert!(proven >= 6, "only {proven} of 18 are proven to be the best");
}

/// Needs, capacities, and for each need and offer a load and points.
type Drawn = (usize, Vec<u32>, Vec<(u32, i64)>);

fn drawn() -> impl Strategy<Value = Drawn> {
    (0_usize..7, 0_usize..4).prop_flat_map(|(needs, offers)| {
        (
            Just(needs),
            proptest::collection::vec(0_u32..15, offers),
            proptest::collection::vec((0_u32..9, -3_i64..20), needs * offers),
        )
    })
}

fn packing((needs, capacities, pairs): &Drawn) -> Packing {
    let choices = pairs.iter().enumerate().map(|(at, (load, points))| Choice {
        need: (at / capacities.len()) as u32,
        offer: (at % capacities.len()) as u32,
        load: *load,
        points: *points,
    });
    Packing::new(*needs as u32, capacities.clone(), choices.collect()).expect("a packing")
}

/// The best value, by trying everything.
fn best(drawn: &Drawn, need: usize, left: &mut [u32]) -> i64 {
    let (needs, capacities, pairs) = drawn;
    if need == *needs {
        return 0;
    }
    let mut most = best(drawn, need + 1, left);
    for offer in 0..capacities.len() {
        let (load, points) = pairs[need * capacities.len() + offer];
        if load <= left[offer] {
            left[offer] -= load;
            most = most.max(points + best(drawn, need + 1, left));
            left[offer] += load;
        }
    }
    most
}

fn value(drawn: &Drawn, packed: &Packed) -> i128 {
    let (_, capacities, pairs) = drawn;
    let mut left = capacities.clone();
    let placed =
        packed.offer_of.iter().enumerate().filter_map(|(need, offer)| offer.map(|offer| (need, offer as usize)));
    let mut value = 0;
    for (need, offer) in placed {
        let (load, points) = pairs[need * capacities.len() + offer];
        left[offer] = left[offer].checked_sub(load).expect("too much for an offer");
        value += i128::from(points);
    }
    value
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn a_packing_keeps_its_limits_and_its_bound_is_never_below_the_best(drawn in drawn(), looks in prop_oneof![Just(u64::MAX), 0_u64..500]) {
        let packed = packing(&drawn).pack(&Effort::exact().looks(looks));
        prop_assert_eq!(value(&drawn, &packed), packed.value);
        let best = i128::from(best(&drawn, 0, &mut drawn.1.clone()));
        prop_assert!(packed.value <= best && best <= packed.bound, "{} {} {}", packed.value, best, packed.bound);
        prop_assert_eq!(packed.is_optimal(), packed.end == End::Optimal);
        prop_assert_eq!(packed.gap() == 0, packed.is_optimal());
        prop_assert_eq!(&packed, &packing(&drawn).pack(&Effort::exact().looks(looks)));
    }
}

#[test]
fn huge_capacities_and_points_are_no_trouble() {
    let choice = |need, offer, load| Choice { need, offer, load, points: MOST_POINTS - i64::from(need) };
    let choices = (0..40).flat_map(|need| [choice(need, 0, u32::MAX / 3), choice(need, 1, u32::MAX / 7)]).collect();
    let packed = Packing::new(40, vec![u32::MAX, u32::MAX], choices).unwrap().pack(&Effort::exact());
    let met = packed.offer_of.iter().filter(|offer| offer.is_some()).count();
    assert_eq!(met, 10);
    assert!(packed.value > i128::from(MOST_POINTS) * 9 && packed.bound >= packed.value);
}

#[test]
fn what_cannot_be_packed_is_refused_by_name() {
    let choice = Choice { need: 0, offer: 0, load: 1, points: 1 };
    let refused = |choices: Vec<Choice>| Packing::new(1, vec![1], choices).map(drop);
    assert_eq!(refused(vec![choice, choice]), Err(PackingError::PairedTwice { need: 0, offer: 0 }));
    assert_eq!(refused(vec![Choice { need: 1, ..choice }]), Err(PackingError::Unknown { need: 1, offer: 0 }));
    assert_eq!(refused(vec![Choice { offer: 1, ..choice }]), Err(PackingError::Unknown { need: 0, offer: 1 }));
    let points = MOST_POINTS + 1;
    assert_eq!(refused(vec![Choice { points, ..choice }]), Err(PackingError::TooManyPoints(points)));
    assert_eq!(Packing::new(u32::MAX, vec![], vec![]).map(drop), Err(PackingError::TooLarge));
}
