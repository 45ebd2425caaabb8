//! How often one may report: counted in memory, so that nothing about who reported what is stored.

use std::{
    collections::{HashMap, VecDeque},
    net::{IpAddr, Ipv6Addr},
    sync::{Mutex, PoisonError},
};

use course::Timestamp;
use jiff::SignedDuration;
use store::LearnerId;

/// At most so many reports from one sender in a short and in a long span. A hospital may have one address for all who
/// work there, and a class may find the same mistake together.
const LIMITS: [(usize, SignedDuration); 2] = [(12, SignedDuration::from_mins(15)), (60, LONG_SPAN)];

/// The longest span in which reports are counted.
const LONG_SPAN: SignedDuration = SignedDuration::from_hours(24);

/// So many senders are counted at most; a service that has more in a day is under attack.
const MOST_SENDERS: usize = 10_000;

/// Who a report is counted for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Sender {
    /// Someone who has signed in.
    Learner(LearnerId),
    /// Everyone in a network: an IPv4 address, or the 64 bits of an IPv6 address that one connection has to itself.
    Network(IpAddr),
    /// Everyone of whom nothing is known.
    Unknown,
}

impl Sender {
    /// Everyone in the network of an address.
    #[must_use]
    pub fn at(address: Option<IpAddr>) -> Self {
        match address.map(|address| address.to_canonical()) {
            None => Self::Unknown,
            Some(IpAddr::V4(address)) => Self::Network(address.into()),
            Some(IpAddr::V6(address)) => {
                let [a, b, c, d, ..] = address.segments();
                Self::Network(Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0).into())
            }
        }
    }
}

/// When each sender reported something lately, oldest first.
#[derive(Default)]
pub(super) struct Senders(Mutex<HashMap<Sender, VecDeque<Timestamp>>>);

impl Senders {
    /// Drops everyone who is not counted any more.
    pub(super) fn forget(&self, now: Timestamp) {
        let mut senders = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        senders.retain(|_, sent| sent.back().is_some_and(|last| *last > now - LONG_SPAN));
    }

    /// Counts a report; otherwise tells when another may come.
    pub(super) fn admit(&self, sender: Sender, now: Timestamp) -> Result<(), Timestamp> {
        // Whoever panicked meanwhile left at most one count out.
        let mut senders = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if senders.len() >= MOST_SENDERS && !senders.contains_key(&sender) {
            return Err(now + LIMITS[0].1);
        }
        let sent = senders.entry(sender).or_default();
        sent.retain(|at| *at > now - LONG_SPAN);
        let free_at = |(limit, span): (usize, SignedDuration)| Some(*sent.iter().rev().nth(limit - 1)? + span);
        if let Some(until) = LIMITS.into_iter().filter_map(free_at).max().filter(|until| now < *until) {
            return Err(until);
        }
        sent.push_back(now);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn network(address: &str) -> Sender {
        Sender::at(Some(address.parse().unwrap()))
    }

    #[test]
    fn a_network_is_an_ipv4_address_or_half_an_ipv6_one() {
        assert_eq!(network("192.0.2.1"), network("::ffff:192.0.2.1"));
        assert_ne!(network("192.0.2.1"), network("192.0.2.2"));
        assert_eq!(network("2001:db8::1"), network("2001:db8::ffff:1"));
        assert_ne!(network("2001:db8::1"), network("2001:db8:0:1::1"));
    }

    #[test]
    fn a_sender_is_held_up_for_a_while_and_others_are_not() {
        let (senders, start) = (Senders::default(), Timestamp::UNIX_EPOCH);
        let minute = |minute| start + SignedDuration::from_mins(minute);
        for count in 0..12 {
            assert_eq!(senders.admit(network("192.0.2.1"), minute(count)), Ok(()));
        }
        assert_eq!(senders.admit(network("192.0.2.1"), minute(12)), Err(minute(15)));
        assert_eq!(senders.admit(network("192.0.2.2"), minute(12)), Ok(()));
        assert_eq!(senders.admit(network("192.0.2.1"), minute(15)), Ok(()));
    }

    #[test]
    fn a_day_has_a_limit_of_its_own() {
        let (senders, start) = (Senders::default(), Timestamp::UNIX_EPOCH);
        let minute = |minute| start + SignedDuration::from_mins(minute);
        for count in 0..60 {
            assert_eq!(senders.admit(Sender::Unknown, minute(2 * count)), Ok(()), "{count}");
        }
        assert_eq!(senders.admit(Sender::Unknown, minute(200)), Err(minute(24 * 60)));
    }
}
