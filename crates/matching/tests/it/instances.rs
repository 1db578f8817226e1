//! Published instances of generalised assignment, read from `tests/data/gap`.

use matching::{Choice, Packing};

/// Lower and upper bound of one instance in one direction.
#[derive(Debug, PartialEq, Eq)]
pub struct Known {
    pub lower: i128,
    pub upper: i128,
}

/// One instance and its file.
pub struct Instance {
    pub needs: usize,
    numbers: Vec<i64>,
    offers: usize,
}

const BOUNDS: &str = include_str!("../data/gap/bounds.txt");

pub fn known(name: &str, direction: &str) -> Known {
    let wanted = format!("{name}_{direction}");
    let line = BOUNDS.lines().find(|line| line.split('\t').next() == Some(&wanted)).expect("an instance with bounds");
    let mut numbers = line.split('\t').skip(1).map(|number| number.trim().parse().expect("a number"));
    Known { lower: numbers.next().expect("a number"), upper: numbers.next().expect("a number") }
}

impl Instance {
    pub fn read(text: &str) -> Self {
        let mut numbers = text.split_whitespace().map(|number| number.parse::<i64>().expect("a number"));
        let (offers, needs) = (numbers.next().expect("a number") as usize, numbers.next().expect("a number") as usize);
        let numbers: Vec<i64> = numbers.collect();
        assert_eq!(numbers.len(), 2 * offers * needs + offers);
        Self { needs, numbers, offers }
    }

    pub fn cost(&self, offer: usize, need: usize) -> i64 {
        self.numbers[offer * self.needs + need]
    }

    pub fn load(&self, offer: usize, need: usize) -> u32 {
        self.numbers[(self.offers + offer) * self.needs + need] as u32
    }

    pub fn capacities(&self) -> Vec<u32> {
        self.numbers[2 * self.offers * self.needs..].iter().map(|capacity| *capacity as u32).collect()
    }

    /// What placing a need is worth beside its cost: so much that leaving one out never pays.
    pub fn prize(&self) -> i64 {
        10 * self.numbers.iter().take(self.offers * self.needs).max().expect("a cost")
    }

    /// The instance as a packing. `sign` is 1 to seek the most and -1 to seek the least.
    pub fn packing(&self, sign: i64) -> Packing {
        let pairs = (0..self.offers).flat_map(|offer| (0..self.needs).map(move |need| (offer, need)));
        let choices = pairs.map(|(offer, need)| Choice {
            need: need as u32,
            offer: offer as u32,
            load: self.load(offer, need),
            points: self.prize() + sign * self.cost(offer, need),
        });
        Packing::new(self.needs as u32, self.capacities(), choices.collect()).expect("a packing")
    }
}
