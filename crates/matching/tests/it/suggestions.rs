//! Suggestions: who fits a need or an offer, and why.

use matching::{
    Barrier, Burden, Days, Equity, Facts, Needs, Offers, Part, Past, Place, Reason, Side, Tag, Weights, market,
};

const GOODS: u32 = 1;
const TUTORING: u32 = 2;
const SPANISH: Tag = Tag::Language(1);
const MATHS: Tag = Tag::Skill(4);
const WEIGHTS: Weights = Weights {
    kind: 100,
    near: 300,
    far: 24_000,
    language: 200,
    skill: 150,
    audience: 100,
    days: 70,
    covers: 150,
    together: 40,
    refused: 150,
    too_far: 150,
};

fn place(latitude: f64, longitude: f64) -> Option<Place> {
    Place::new(latitude, longitude)
}

/// A school that wants four tutors on Tuesdays and Thursdays who speak Spanish.
fn tutors_wanted() -> Facts {
    let mut need = Facts::new(TUTORING, 4).tags([SPANISH, MATHS]);
    need.place = place(35.2271, -80.8431);
    need.days = Days::of(&[1, 3]);
    need.dates = (100, 200);
    need
}

fn never(_: u32) -> Past {
    Past::default()
}

#[test]
fn the_reasons_of_a_fit_have_their_values_and_add_up() {
    let mut offer = Facts::new(TUTORING, 1).tags([SPANISH, Tag::Audience(3)]);
    offer.place = place(35.2271, -80.7772);
    offer.days = Days::of(&[1, 5]);
    let past = Past { together: 2, refused: 1, ..Past::default() };
    let fit = WEIGHTS.fit(&tutors_wanted(), &offer, past).unwrap();
    let metres = 5985;
    assert_eq!(
        fit.parts,
        [
            Part { reason: Reason::Kind, points: 100 },
            Part { reason: Reason::Near { metres }, points: 300 * (24_000 - 5985) / 24_000 },
            Part { reason: Reason::Language(1), points: 200 },
            Part { reason: Reason::Days(Days::of(&[1])), points: 10 },
            Part { reason: Reason::Covers { per_mille: 250 }, points: 37 },
            Part { reason: Reason::Together { times: 2 }, points: 80 },
            Part { reason: Reason::Refused { times: 1 }, points: -150 },
        ]
    );
    assert_eq!(Ok(fit.points()), WEIGHTS.points(&tutors_wanted(), &offer, past));
    assert_eq!(fit.strongest()[0].reason, Reason::Near { metres });
}

#[test]
fn what_keeps_two_apart_is_named() {
    let apart = |change: &dyn Fn(&mut Facts)| {
        let mut offer = Facts::new(TUTORING, 1);
        offer.place = place(35.2271, -80.7772);
        change(&mut offer);
        WEIGHTS.fit(&tutors_wanted(), &offer, Past::default()).map(drop)
    };
    assert_eq!(apart(&|_| ()), Ok(()));
    assert_eq!(apart(&|offer| offer.kind = GOODS), Err(Barrier::OtherKind));
    assert_eq!(apart(&|offer| offer.quantity = 0), Err(Barrier::NoQuantity));
    assert_eq!(apart(&|offer| offer.dates = (201, 300)), Err(Barrier::OtherDates));
    assert_eq!(apart(&|offer| offer.days = Days::of(&[0, 2, 4])), Err(Barrier::NoCommonDay));
    assert_eq!(apart(&|offer| offer.reach = Some(5_000)), Err(Barrier::TooFar { metres: 5985, reach: 5_000 }));
    let needy = tutors_wanted().required([MATHS]);
    let lacks = WEIGHTS.fit(&needy, &Facts::new(TUTORING, 1), Past::default()).map(drop);
    assert_eq!(lacks, Err(Barrier::Lacks(MATHS)));
}

#[test]
fn what_was_too_far_counts_from_that_distance_on_and_what_is_not_theirs_each_time() {
    let mut offer = Facts::new(TUTORING, 4);
    offer.place = place(35.2271, -80.7772);
    let parts = |past| WEIGHTS.fit(&tutors_wanted(), &offer, past).unwrap().parts;
    let far = |said| Past { too_far: Some((said, Side::Offer)), ..Past::default() };
    let plain = parts(Past::default());
    assert_eq!(parts(far(5_986)), plain, "nearer than what was said");
    for said in [5_985, 3_000] {
        let once_more = 300 - 300 * (24_000 - 5_985) / 24_000;
        let part = Part { reason: Reason::TooFar { metres: said, by: Side::Offer }, points: -150 - once_more };
        assert_eq!(parts(far(said)), [plain.clone(), vec![part]].concat());
    }
    let not_theirs = Past { not_theirs: Some((2, Side::Need)), ..Past::default() };
    let part = Part { reason: Reason::NotTheirs { times: 2, by: Side::Need }, points: -300 };
    assert_eq!(parts(not_theirs), [plain, vec![part]].concat());
    // Where a place is not known nothing is too far.
    offer.place = None;
    assert!(WEIGHTS.fit(&tutors_wanted(), &offer, far(1)).is_ok_and(|fit| fit.points() > 0));
}

#[test]
fn sizes_have_to_meet_and_a_part_of_them_covers_a_part() {
    let need = Facts::new(GOODS, 12).sizes([8, 10, 12]);
    let covers = |offer: &Facts| -> Vec<Reason> {
        let fit = WEIGHTS.fit(&need, offer, Past::default()).unwrap();
        fit.parts.iter().map(|part| part.reason).filter(|one| !matches!(one, Reason::Kind | Reason::Days(_))).collect()
    };
    let offer = |sizes: &[u32]| Facts::new(GOODS, 20).sizes(sizes.iter().copied());
    assert_eq!(WEIGHTS.fit(&need, &offer(&[14]), Past::default()), Err(Barrier::NoCommonSize));
    assert_eq!(covers(&offer(&[])), [Reason::Covers { per_mille: 1000 }]);
    assert_eq!(covers(&offer(&[12, 10, 8, 14])), [Reason::Covers { per_mille: 1000 }]);
    assert_eq!(covers(&offer(&[10])), [Reason::Sizes { per_mille: 333 }, Reason::Covers { per_mille: 333 }]);
    assert_eq!((need.most_from(&offer(&[10])), need.most_from(&offer(&[]))), (4, 12));
    // The market carries no more than that.
    let needs = Needs::new(vec![(need.clone(), Burden { poverty: 0, months: Some(0) })]);
    let offers = Offers::new(vec![offer(&[10]), offer(&[14])]);
    let market = market(&needs, &offers, &WEIGHTS, Equity::default(), |_, _| Past::default(), 5).unwrap();
    assert_eq!(market.pairs().iter().map(|pair| (pair.offer, pair.most)).collect::<Vec<_>>(), [(0, 4)]);
}

#[test]
fn the_best_few_come_best_first_and_equal_ones_in_their_order() {
    let plain = || Facts::new(TUTORING, 1);
    let offers = Offers::new(vec![
        plain(),
        Facts::new(GOODS, 1).tags([SPANISH, MATHS]),
        plain().tags([SPANISH]),
        plain().tags([SPANISH, MATHS]),
        plain().tags([SPANISH]),
    ]);
    let which = |most| -> Vec<u32> {
        offers.best_for(&tutors_wanted(), &WEIGHTS, never, most).iter().map(|suggestion| suggestion.which).collect()
    };
    assert_eq!(which(0), Vec::<u32>::new());
    assert_eq!(which(3), [3, 2, 4]);
    assert_eq!(which(9), [3, 2, 4, 0]);
    let refused = |which| Past { refused: if which == 3 { 3 } else { 0 }, ..Past::default() };
    assert_eq!(offers.best_for(&tutors_wanted(), &WEIGHTS, refused, 1)[0].which, 2);
}

#[test]
fn an_offer_is_shown_the_schools_that_get_least_first_and_is_told_why() {
    let equity = Equity { alpha: 300, poverty_share: 500, full_months: 24 };
    let needs = Needs::new(vec![
        (tutors_wanted(), Burden { poverty: 100, months: Some(1) }),
        (tutors_wanted(), Burden { poverty: 820, months: Some(14) }),
        (tutors_wanted(), Burden { poverty: 820, months: None }),
    ]);
    let best = needs.best_for(&Facts::new(TUTORING, 2), &WEIGHTS, &equity, never, 3);
    assert_eq!(best.iter().map(|suggestion| suggestion.which).collect::<Vec<_>>(), [2, 1, 0]);
    let parts = &best[1].fit.parts;
    assert!(parts.contains(&Part { reason: Reason::Poverty { per_mille: 820 }, points: 123 }));
    assert!(parts.contains(&Part { reason: Reason::WithoutHelp { months: Some(14) }, points: 87 }));
    assert_eq!(best[1].points, parts.iter().map(|part| part.points).sum::<i64>());
}

#[test]
fn equity_is_nothing_at_weight_nothing_and_never_more_than_its_weight() {
    let heaviest = Burden { poverty: 5000, months: None };
    for share in [0, 300, 1000, 9999] {
        let equity = Equity { alpha: 1000, poverty_share: share, full_months: 0 };
        assert_eq!(equity.points(heaviest), 1000);
        assert_eq!(equity.points(Burden::NONE), 0);
        assert_eq!(Equity { alpha: 0, ..equity }.points(heaviest), 0);
    }
}

#[test]
fn a_market_of_the_best_pairs_explains_each_of_them() {
    let needs = Needs::new(vec![
        (tutors_wanted(), Burden { poverty: 500, months: Some(6) }),
        (Facts::new(GOODS, 30), Burden::NONE),
        (tutors_wanted(), Burden { poverty: 900, months: None }),
    ]);
    let offers = Offers::new(vec![
        Facts::new(TUTORING, 2).tags([SPANISH]),
        Facts::new(TUTORING, 9),
        Facts::new(GOODS, 12),
        Facts::new(TUTORING, 1).tags([SPANISH, MATHS]),
    ]);
    let market = market(&needs, &offers, &WEIGHTS, Equity::default(), |_, _| Past::default(), 1).unwrap();
    let pairs: Vec<(u32, u32)> = market.pairs().iter().map(|pair| (pair.need, pair.offer)).collect();
    // The best offer of each need; and for the offers that are nobody's best, their best need.
    assert_eq!(pairs, [(0, 3), (1, 2), (2, 0), (2, 1), (2, 3)]);
    for pair in 0..pairs.len() {
        assert_eq!(market.explain(pair).points(), market.points(pair));
    }
    assert_eq!((market.most(1), market.most(3)), (12, 4));
}

#[test]
fn distances_are_right_in_a_county_and_sane_elsewhere() {
    let charlotte = Place::new(35.2271, -80.8431).unwrap();
    let raleigh = Place::new(35.7796, -78.6382).unwrap();
    // 209 km by the great circle.
    assert!((208_000..210_500).contains(&charlotte.metres_to(&raleigh)));
    assert_eq!(charlotte.metres_to(&charlotte), 0);
    let (west, east) = (Place::new(0.0, -179.9).unwrap(), Place::new(0.0, 179.9).unwrap());
    assert!(west.metres_to(&east) < 23_000);
    for (latitude, longitude) in [(90.1, 0.0), (0.0, 180.5), (f64::NAN, 0.0), (0.0, f64::INFINITY)] {
        assert_eq!(Place::new(latitude, longitude), None);
    }
}
