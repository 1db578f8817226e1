//! A plan beside first come, first served.

use matching::{Burden, Comparison, Effort, Equity, Given, Market, MarketBuilder, Plan, by_arrival};

/// Eight needs of two units, the rich ones first to ask; two offers of four units that suit everybody nearly alike.
fn district(alpha: u32) -> Market {
    let mut builder = MarketBuilder::new(Equity { alpha, poverty_share: 1000, full_months: 24 });
    for poverty in [50, 100, 150, 200, 600, 700, 800, 900] {
        builder.need(2, Burden { poverty, months: Some(0) });
    }
    for offer in 0..2 {
        builder.offer(4);
        (0..8).for_each(|need| builder.plain_pair(need, offer, 2, 100 + i64::from(need == offer)));
    }
    builder.build().expect("a market")
}

fn compared(market: &Market) -> Comparison {
    let plan = Plan::make(market, &Effort::exact());
    assert!(plan.is_optimal());
    let comparison = Comparison::of(market, &plan.given, &by_arrival(market, &[0, 1, 2, 3, 4, 5, 6, 7]));
    assert_eq!(comparison.planned.fit + comparison.planned.equity, plan.value);
    comparison
}

#[test]
fn by_arrival_those_who_ask_first_get_it_and_by_plan_those_who_get_least() {
    let comparison = compared(&district(300));
    let poorest = comparison.poorest();
    assert_eq!((poorest.needs, poorest.wanted), (2, 4));
    assert_eq!((poorest.planned_share(), poorest.by_arrival_share()), (1000, 0));
    assert_eq!((comparison.quarters[3].planned_share(), comparison.quarters[3].by_arrival_share()), (0, 1000));
    let whom: Vec<_> =
        comparison.differences.iter().map(|row| (row.need, row.quantity, row.planned, row.by_arrival)).collect();
    assert_eq!(
        whom,
        [
            (0, 2, 0, 2),
            (1, 2, 0, 2),
            (2, 2, 0, 2),
            (3, 2, 0, 2),
            (4, 2, 2, 0),
            (5, 2, 2, 0),
            (6, 2, 2, 0),
            (7, 2, 2, 0)
        ]
    );
    // Equity costs the little fit that the first two had more.
    assert_eq!((comparison.planned.fit, comparison.by_arrival.fit), (800, 804));
    assert_eq!((comparison.planned.units, comparison.planned.met, comparison.planned.unmet), (8, 4, 4));
}

#[test]
fn without_equity_fit_alone_decides() {
    let comparison = compared(&district(0));
    assert_eq!((comparison.planned.fit, comparison.planned.equity), (804, 0));
    assert!(comparison.planned.fit >= comparison.by_arrival.fit);
}

#[test]
fn arrival_takes_the_best_that_is_left_and_serves_nobody_twice() {
    let mut builder = MarketBuilder::new(Equity::default());
    for _ in 0..3 {
        builder.need(3, Burden::NONE);
    }
    builder.offer(2);
    builder.offer(3);
    for need in 0..3 {
        builder.plain_pair(need, 0, 2, 5);
        builder.plain_pair(need, 1, 2, 9);
    }
    let market = builder.build().unwrap();
    let given = by_arrival(&market, &[1, 1, 77, 0]);
    // Need 1 takes the better offer as far as it may, then the other; need 0 takes what is left; need 2 never asked.
    let expected = [(0, 1), (1, 1), (2, 1), (3, 2)].map(|(pair, quantity)| Given { pair, quantity });
    assert_eq!(given, expected);
    let comparison = Comparison::of(&market, &[], &given);
    assert_eq!((comparison.by_arrival.met, comparison.by_arrival.partly, comparison.by_arrival.unmet), (1, 1, 1));
    assert_eq!((comparison.planned.unmet, comparison.planned.units), (3, 0));
}

#[test]
fn quarters_divide_any_number_of_needs() {
    for count in 0..11_u32 {
        let mut builder = MarketBuilder::new(Equity::default());
        for need in 0..count {
            builder.need(1, Burden { poverty: need as u16, months: None });
        }
        let comparison = Comparison::of(&builder.build().unwrap(), &[], &[]);
        let sizes = comparison.quarters.map(|quarter| quarter.needs);
        assert_eq!(sizes.iter().sum::<u32>(), count);
        assert!(sizes.is_sorted_by(|one, next| one >= next) && sizes[0] - sizes[3] <= 1, "{sizes:?}");
        assert_eq!(comparison.poorest().planned_share(), 0);
    }
}
