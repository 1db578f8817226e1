//! The auction: units of needs bid for units of offers, first in large steps and then in small ones.
//!
//! Each node has a price for one of its units: what a need is content with, what an offer asks. A link is worth its points;
//! what both prices leave of them is its surplus. With step `e` the auction ends where every link with a surplus over `e` is
//! used to the full and none with a surplus under `-e` is used, every need and offer with units left over has a price of at
//! most `e`, and none has a price under `-e`. Such a state is within `e` for each node of the best along any exchange; when
//! `e` is small against the smallest difference of points it is the best (complementary slackness: D. P. Bertsekas,
//! "Linear Network Optimization", 1991, chapters 4 and 5, where this is the e-relaxation form of the auction; that work in
//! units of points times nodes makes whole-number steps exact is A. V. Goldberg's and R. E. Tarjan's, 1990).
//!
//! Two rounds for each step. Forward: needs lower what they are content with until they are placed or give up; offers asked
//! for too much raise their price until enough let go. Backward: offers whose price fell out of demand lower it, and needs
//! with more than they want raise theirs. Within a round each price moves one way, so a round ends.

use std::collections::VecDeque;

use crate::effort::{Stopped, Watch};
use crate::graph::Graph;

pub(crate) struct Auction<'g> {
    graph: &'g Graph,
    /// Points are multiplied by this, so that steps and prices are whole numbers.
    scale: i64,
    /// The price of a unit of each node.
    pub price: Vec<i64>,
    /// Units on each link.
    pub flow: Vec<u32>,
    /// Units on all links of each node.
    load: Vec<i64>,
    /// Units that each node means to place; between nothing and its room.
    aim: Vec<i64>,
    /// For each node the links that carry something, and perhaps some that no longer do.
    used: Vec<Vec<u32>>,
    /// Whether a link stands in `used` of its need and of its offer.
    listed: Vec<[bool; 2]>,
    waiting: VecDeque<u32>,
    is_waiting: Vec<bool>,
}

/// The link that a node turns to next, and what it and the next best are worth at the other end's price.
struct Choice {
    link: Option<usize>,
    best: i64,
    second: i64,
}

impl<'g> Auction<'g> {
    pub fn new(graph: &'g Graph, scale: i64) -> Self {
        let (nodes, links) = (graph.nodes(), graph.links());
        Self {
            graph,
            scale,
            price: vec![0; nodes],
            flow: vec![0; links],
            load: vec![0; nodes],
            aim: vec![0; nodes],
            used: vec![Vec::new(); nodes],
            listed: vec![[false; 2]; links],
            waiting: VecDeque::new(),
            is_waiting: vec![false; nodes],
        }
    }

    /// Runs the two rounds of one step. The flows are a plan only when this comes back well.
    pub fn rounds(&mut self, step: i64, watch: &mut Watch) -> Result<(), Stopped> {
        self.open(step);
        self.round(true, step, watch)?;
        self.round(false, step, watch)
    }

    /// Keeps the offers' prices, lets every need hope for the best of its links, and drops what that makes a bad bargain.
    fn open(&mut self, step: i64) {
        let graph = self.graph;
        for price in &mut self.price[graph.needs..] {
            *price = (*price).max(0);
        }
        for need in 0..graph.needs {
            let nets = graph.around(need).iter().map(|near| near.points * self.scale - self.price[near.other as usize]);
            self.price[need] = nets.max().unwrap_or(0).max(0);
        }
        for link in 0..graph.links() {
            if self.flow[link] > 0 && self.surplus(link) < -step {
                self.shift(link, -i64::from(self.flow[link]));
            }
        }
        for node in 0..graph.nodes() {
            self.aim[node] = if self.price[node] > step { i64::from(graph.room[node]) } else { self.load[node] };
        }
    }

    fn round(&mut self, forward: bool, step: i64, watch: &mut Watch) -> Result<(), Stopped> {
        for node in 0..self.graph.nodes() {
            self.wait_if_off(node, forward);
        }
        while let Some(node) = self.waiting.pop_front() {
            let node = node as usize;
            self.is_waiting[node] = false;
            while self.is_off(node, forward) {
                let looked = if self.lowers(node, forward) { self.lower(node, step) } else { self.raise(node, step) };
                if let Err(stopped) = watch.count(looked) {
                    self.waiting.clear();
                    self.is_waiting.fill(false);
                    return Err(stopped);
                }
            }
        }
        Ok(())
    }

    fn lowers(&self, node: usize, forward: bool) -> bool {
        (node < self.graph.needs) == forward
    }

    /// Whether a node is out of balance in the direction that this round mends.
    fn is_off(&self, node: usize, forward: bool) -> bool {
        if self.lowers(node, forward) { self.load[node] < self.aim[node] } else { self.load[node] > self.aim[node] }
    }

    fn wait_if_off(&mut self, node: usize, forward: bool) {
        if !self.is_waiting[node] && self.is_off(node, forward) {
            self.is_waiting[node] = true;
            self.waiting.push_back(node as u32);
        }
    }

    /// A node with too little takes more on its best link, at a lower price if need be; or aims lower.
    fn lower(&mut self, node: usize, step: i64) -> usize {
        let choice = self.best_open(node);
        let top = choice.best.max(0);
        if top <= self.price[node] {
            self.price[node] = top - step;
        }
        let lack = self.aim[node] - self.load[node];
        match choice.link.filter(|_| choice.best > self.price[node]) {
            Some(link) => {
                let units = lack.min(i64::from(self.graph.most[link] - self.flow[link]));
                self.push(node, link, units);
                let full = self.flow[link] == self.graph.most[link];
                let lowest = choice.second.max(0) - step;
                if full && self.load[node] == self.aim[node] && lowest <= self.price[node] - step {
                    self.price[node] = lowest;
                }
            }
            // The price is below nothing here, so nothing is a fair aim.
            None => self.aim[node] = self.load[node],
        }
        self.graph.around(node).len()
    }

    /// A node with too much lets go on its worst link, at a higher price if need be; or aims higher.
    fn raise(&mut self, node: usize, step: i64) -> usize {
        let looked = self.used[node].len();
        let choice = self.worst_used(node);
        let spare = i64::from(self.graph.room[node]) - self.aim[node];
        let bottom = if spare > 0 { choice.best.min(0) } else { choice.best };
        if bottom >= self.price[node] {
            self.price[node] = bottom + step;
        }
        let excess = self.load[node] - self.aim[node];
        match choice.link.filter(|_| choice.best < self.price[node]) {
            Some(link) => {
                let units = excess.min(i64::from(self.flow[link]));
                self.push(node, link, -units);
                let highest = if spare > 0 { choice.second.min(0) } else { choice.second }.saturating_add(step);
                let gone = self.flow[link] == 0 && choice.second < i64::MAX;
                if gone && self.load[node] == self.aim[node] && highest >= self.price[node] + step {
                    self.price[node] = highest;
                }
            }
            None => self.aim[node] += excess.min(spare),
        }
        looked
    }

    /// Of the links with room, the one that leaves this node most.
    fn best_open(&self, node: usize) -> Choice {
        let mut choice = Choice { link: None, best: i64::MIN, second: i64::MIN };
        for near in self.graph.around(node) {
            let link = near.link as usize;
            if self.flow[link] == self.graph.most[link] {
                continue;
            }
            let net = near.points * self.scale - self.price[near.other as usize];
            if net > choice.best {
                choice = Choice { link: Some(link), best: net, second: choice.best };
            } else if net > choice.second {
                choice.second = net;
            }
        }
        choice
    }

    /// Of the links in use, the one that leaves this node least. Forgets those no longer in use on the way.
    fn worst_used(&mut self, node: usize) -> Choice {
        let mut choice = Choice { link: None, best: i64::MAX, second: i64::MAX };
        let mut used = std::mem::take(&mut self.used[node]);
        used.retain(|link| {
            let link = *link as usize;
            if self.flow[link] == 0 {
                self.listed[link][usize::from(node >= self.graph.needs)] = false;
                return false;
            }
            let net = self.graph.points[link] * self.scale - self.price[self.graph.other(link, node)];
            if net < choice.best {
                choice = Choice { link: Some(link), best: net, second: choice.best };
            } else if net < choice.second {
                choice.second = net;
            }
            true
        });
        self.used[node] = used;
        choice
    }

    /// Moves units on a link and lets the other end wait its turn, if the round is about such as it.
    fn push(&mut self, node: usize, link: usize, units: i64) {
        self.shift(link, units);
        let other = self.graph.other(link, node);
        // More arrives where the other end raises, less where it lowers: the round's own direction either way.
        let forward = (node < self.graph.needs) == (units > 0);
        self.wait_if_off(other, forward);
    }

    fn shift(&mut self, link: usize, units: i64) {
        self.flow[link] = (i64::from(self.flow[link]) + units) as u32;
        for (side, node) in self.graph.ends[link].into_iter().enumerate() {
            self.load[node as usize] += units;
            if units > 0 && !self.listed[link][side] {
                self.listed[link][side] = true;
                self.used[node as usize].push(link as u32);
            }
        }
    }

    fn surplus(&self, link: usize) -> i64 {
        let [need, offer] = self.graph.ends[link];
        self.graph.points[link] * self.scale - self.price[need as usize] - self.price[offer as usize]
    }
}
