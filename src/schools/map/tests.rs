//! The map holds still: north is up, nothing is lost, and nothing that can be tapped overlaps.

use super::*;
use crate::schools::directory::{CMS_SCHOOLS, read_schools};
use crate::schools::find::{Wanted, find};
use std::collections::HashSet;

fn cards() -> Vec<SchoolCard> {
    let schools = read_schools(CMS_SCHOOLS).unwrap();
    schools.iter().map(SchoolCard::from).collect()
}

fn at(lat: f64, lon: f64) -> Point {
    Point::new(lat, lon).unwrap()
}

#[test]
fn every_school_with_a_place_is_drawn_and_the_others_are_named() {
    let cards = cards();
    let map = draw(&cards, &MapView::default());
    assert_eq!((map.shown, map.unplaced.len()), (145, 39));
    for layer in &map.layers {
        let in_circles: i64 = layer.clusters.iter().map(|cluster| cluster.count).sum();
        assert_eq!(in_circles + count(layer.points.len()), 145, "{}", layer.name);
    }
    assert_eq!(map.legend.len(), 6);
    assert_eq!(map.layers[1].towns.len(), 7, "a wide map has room for every town's name");
}

#[test]
fn north_is_up_east_is_right_and_places_come_back() {
    let projection = Projection::of(&MapView::default(), std::iter::empty());
    let steps: Vec<(f64, f64)> =
        (0..50).map(|i| projection.xy(at(35.0 + f64::from(i) / 100.0, -81.0 + f64::from(i) / 100.0))).collect();
    assert!(steps.windows(2).all(|two| two[0].0 < two[1].0 && two[0].1 > two[1].1));
    let school = at(35.197057, -80.729512);
    let (x, y) = projection.xy(school);
    assert!(projection.place(x, y).miles_to(school) < 0.001);
}

#[test]
fn a_mile_is_as_long_across_as_down() {
    let projection = Projection::of(&MapView::default(), std::iter::empty());
    let from = at(35.25, -80.83);
    for to in [at(35.25, -80.70), at(35.35, -80.83), at(35.32, -80.75)] {
        let ((x1, y1), (x2, y2)) = (projection.xy(from), projection.xy(to));
        let drawn = (x2 - x1).hypot(y2 - y1);
        assert!((drawn / projection.units(from.miles_to(to)) - 1.0).abs() < 0.01);
    }
}

#[test]
fn what_can_be_tapped_is_large_enough_and_does_not_overlap() {
    let map = draw(&cards(), &MapView::default());
    for (layer, size) in map.layers.iter().zip(SIZES) {
        assert!(2.0 * layer.target * size.least_width / WIDTH >= 24.0);
        let targets: Vec<(f64, f64)> = layer.targets().collect();
        for (i, a) in targets.iter().enumerate() {
            for b in &targets[i + 1..] {
                // A fifth for the rounding of each to tenths.
                assert!((a.0 - b.0).hypot(a.1 - b.1) > 2.0 * layer.target - 0.2);
            }
        }
    }
    assert!(map.layers[0].clusters.len() + map.layers[0].points.len() < 70);
}

#[test]
fn a_circle_leads_to_a_list_with_all_its_schools() {
    let cards = cards();
    let map = draw(&cards, &MapView { list: "/schools?level=high".to_owned(), ..MapView::default() });
    for cluster in map.layers.iter().flat_map(|layer| &layer.clusters) {
        let rest = cluster.href.strip_prefix("/schools?level=high&near=").unwrap();
        let (near, within) = rest.split_once("&within=").unwrap();
        let wanted = Wanted { near: Point::parse(near), within: within.parse().ok(), ..Wanted::default() };
        let found = find(&cards, &wanted);
        assert!(count(found.hits.len()) >= cluster.count, "{}", cluster.href);
        for name in cluster
            .names
            .trim_end_matches('…')
            .split(", ")
            .filter(|name| !name.contains("King") && !name.contains("Jr"))
        {
            assert!(found.hits.iter().any(|hit| hit.card.name == name), "{name}");
        }
    }
}

#[test]
fn the_same_schools_in_another_order_make_the_same_map() {
    let mut cards = cards();
    let map = draw(&cards, &MapView::default());
    cards.reverse();
    let mut turned = draw(&cards, &MapView::default());
    turned.unplaced.reverse();
    assert_eq!(map, turned);
}

#[test]
fn a_view_around_a_place_shows_it_in_the_middle_and_what_lies_within() {
    let cards = cards();
    let view =
        MapView { centre: Some((at(35.2201, -80.7873), "28205".to_owned())), reach: Some(3.0), ..MapView::default() };
    let map = draw(&cards, &view);
    let centre = map.centre.unwrap();
    assert!((centre.x - WIDTH / 2.0).abs() < 0.2);
    assert!((centre.y - f64::from(map.height) / 2.0).abs() < 1.0);
    assert!(map.shown > 10 && map.shown < 80);
    assert_eq!(map.scale.miles, "1");
    assert!((centre.reach.unwrap() - (WIDTH - 2.0 * land::MARGIN) / 2.0).abs() < 3.0);
}

#[test]
fn odd_views_are_drawn_all_the_same() {
    let cards = cards();
    let far = (at(-89.9, 179.9), "far".to_owned());
    for reach in [None, Some(0.0), Some(-5.0), Some(f64::NAN), Some(f64::INFINITY), Some(1e300)] {
        let map = draw(&cards, &MapView { centre: Some(far.clone()), reach, ..MapView::default() });
        assert!(map.height > 0 && map.height <= 900, "{reach:?}");
        assert!(!map.land.contains("NaN") && !map.land.contains("inf"));
    }
    let mut lost = cards.clone();
    lost[0].point = Point::new(0.0, 0.0);
    let map = draw(&lost, &MapView::default());
    assert_eq!((map.shown, map.unplaced.len()), (144, 40), "a school in the sea does not shrink the county to a dot");
    let none = draw(&[], &MapView::default());
    assert_eq!((none.shown, none.legend.len()), (0, 0));
}

#[test]
fn schools_at_one_place_share_a_circle_and_thousands_are_drawn_in_time() {
    let cards = cards();
    let placed: Vec<&SchoolCard> = cards.iter().filter(|card| card.point.is_some()).collect();
    let mut many: Vec<SchoolCard> = Vec::new();
    for i in 0..3_000 {
        let card = placed[i % placed.len()].clone();
        many.push(SchoolCard { slug: format!("{}-{i}", card.slug), ..card });
    }
    let map = draw(&many, &MapView::default());
    assert_eq!(map.layers[1].points.len(), 0);
    assert_eq!(map.layers[1].clusters.iter().map(|cluster| cluster.count).sum::<i64>(), 3_000);
}

#[test]
fn each_level_has_its_own_shape() {
    let shapes: HashSet<String> = SchoolLevel::ALL.map(|level| marks::shape(Sign::Level(level), 0.0, 0.0, 8.0)).into();
    assert_eq!(shapes.len(), 6);
}
