//! A proper packing, made better by moves and exchanges.

use super::{Choice, Packing};

#[derive(Clone)]
pub(super) struct Search<'p> {
    packing: &'p Packing,
    /// The choice made for each need.
    at: Vec<Option<usize>>,
    /// What is left of each offer.
    room: Vec<i64>,
    value: i128,
}

impl<'p> Search<'p> {
    pub fn empty(packing: &'p Packing) -> Self {
        let room = packing.capacities.iter().map(|capacity| i64::from(*capacity)).collect();
        Self { packing, at: vec![None; packing.needs()], room, value: 0 }
    }

    pub fn value(&self) -> i128 {
        self.value
    }

    pub fn offers(&self) -> Vec<Option<u32>> {
        self.at.iter().map(|at| at.map(|choice| self.packing.choices[choice].offer)).collect()
    }

    /// Takes a choice that has room, unless its need already has one that is as good.
    pub fn take_if_better(&mut self, choice: usize) {
        let need = self.made(choice).need as usize;
        if self.at[need].is_none_or(|now| self.made(now).points < self.made(choice).points) {
            self.place(need, Some(choice));
        }
    }

    /// Finds a place for each need without one: where it fits best, or where something can be moved out of its way.
    pub fn place_missing(&mut self, order: &[usize]) {
        for need in order.iter().copied() {
            if self.at[need].is_some() {
                continue;
            }
            let free = self.packing.choices_of(need).filter(|choice| self.fits(*choice));
            match free.max_by_key(|choice| (self.made(*choice).points, std::cmp::Reverse(*choice))) {
                Some(choice) => self.place(need, Some(choice)),
                None => self.make_way(need),
            }
        }
    }

    /// Moves and exchanges for as long as one of them gains something.
    pub fn improve(&mut self) {
        loop {
            let before = self.value;
            for need in 0..self.at.len() {
                self.move_on(need);
                if self.at[need].is_none() {
                    self.make_way(need);
                }
            }
            for need in 0..self.at.len() {
                self.exchange(need);
            }
            if self.value == before {
                return;
            }
        }
    }

    fn move_on(&mut self, need: usize) {
        let now = self.at[need].map_or(0, |choice| self.made(choice).points);
        let better = self
            .packing
            .choices_of(need)
            .filter(|choice| self.made(*choice).points > now && self.fits(*choice))
            .max_by_key(|choice| (self.made(*choice).points, std::cmp::Reverse(*choice)));
        if better.is_some() {
            self.place(need, better);
        }
    }

    /// Places a need by moving one other elsewhere, or out, where that gains most.
    fn make_way(&mut self, need: usize) {
        let mut best = (0, None);
        for other in 0..self.at.len() {
            let Some(now) = self.at[other] else { continue };
            let offer = self.made(now).offer;
            let Some(wish) = self.packing.choice(need, offer) else { continue };
            let freed = self.room[offer as usize] + i64::from(self.made(now).load);
            if freed < i64::from(self.made(wish).load) {
                continue;
            }
            let gain = self.made(wish).points - self.made(now).points;
            let elsewhere = self.packing.choices_of(other).filter(|choice| *choice != now && self.fits(*choice));
            let to = elsewhere.max_by_key(|choice| (self.made(*choice).points, std::cmp::Reverse(*choice)));
            let gain = gain + to.map_or(0, |choice| self.made(choice).points);
            if gain > best.0 {
                best = (gain, Some((other, to, wish)));
            }
        }
        if let (_, Some((other, to, wish))) = best {
            self.place(other, to);
            self.place(need, Some(wish));
        }
    }

    /// Exchanges the places of a need and the other with which that gains most.
    fn exchange(&mut self, need: usize) {
        let Some(now) = self.at[need] else { return };
        let mut best = (0, None);
        for other in 0..self.at.len() {
            let Some(theirs) = self.at[other] else { continue };
            if self.made(theirs).offer == self.made(now).offer {
                continue;
            }
            if let Some((gain, here, there)) = self.exchanged(need, now, other, theirs)
                && gain > best.0
            {
                best = (gain, Some((other, here, there)));
            }
        }
        if let (_, Some((other, here, there))) = best {
            self.place(need, None);
            self.place(other, Some(here));
            self.place(need, Some(there));
        }
    }

    /// The gain of an exchange that fits, the other's new choice and the need's.
    fn exchanged(&self, need: usize, now: usize, other: usize, theirs: usize) -> Option<(i64, usize, usize)> {
        let (mine, their) = (self.made(now), self.made(theirs));
        let there = self.packing.choice(need, their.offer)?;
        let here = self.packing.choice(other, mine.offer)?;
        let (to_there, to_here) = (self.made(there), self.made(here));
        let fits = self.room[their.offer as usize] + i64::from(their.load) >= i64::from(to_there.load)
            && self.room[mine.offer as usize] + i64::from(mine.load) >= i64::from(to_here.load);
        let gain = to_there.points + to_here.points - mine.points - their.points;
        fits.then_some((gain, here, there))
    }

    fn place(&mut self, need: usize, choice: Option<usize>) {
        if let Some(old) = std::mem::replace(&mut self.at[need], choice) {
            self.room[self.packing.choices[old].offer as usize] += i64::from(self.packing.choices[old].load);
            self.value -= i128::from(self.packing.choices[old].points);
        }
        if let Some(new) = choice {
            self.room[self.packing.choices[new].offer as usize] -= i64::from(self.packing.choices[new].load);
            self.value += i128::from(self.packing.choices[new].points);
        }
    }

    fn fits(&self, choice: usize) -> bool {
        i64::from(self.made(choice).load) <= self.room[self.made(choice).offer as usize]
    }

    fn made(&self, choice: usize) -> &Choice {
        &self.packing.choices[choice]
    }
}
